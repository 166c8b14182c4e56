using Luyan.Store.Directory;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store;

/// <summary>The database, whichever engine. Dockets are written by <c>CaseStore</c> alone;
/// the rest are ordinary rows.</summary>
public abstract class LuyanDb(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    // Directory
    public DbSet<RelyingUnit> Units => Set<RelyingUnit>();
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Expert> Experts => Set<Expert>();
    public DbSet<BureauProfile> Bureau => Set<BureauProfile>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<OfficialWording> OfficialWordings => Set<OfficialWording>();
    public DbSet<Interpretation> Interpretations => Set<Interpretation>();
    public DbSet<SignInSession> Sessions => Set<SignInSession>();
    public DbSet<AccountAct> AccountActs => Set<AccountAct>();
    public DbSet<PartedAccounts> PartedAccounts => Set<PartedAccounts>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Notes of departments
    public DbSet<Examination> Examinations => Set<Examination>();
    public DbSet<Ranking> Rankings => Set<Ranking>();
    public DbSet<WorkingPaper> WorkingPapers => Set<WorkingPaper>();

    // Drafts and files
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DraftSection> DraftSections => Set<DraftSection>();
    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();
    public DbSet<DraftOwner> DraftOwners => Set<DraftOwner>();
    public DbSet<DraftPresence> DraftPresences => Set<DraftPresence>();
    public DbSet<DraftFile> DraftFiles => Set<DraftFile>();
    public DbSet<FileRow> Files => Set<FileRow>();
    public DbSet<FilePicture> FilePictures => Set<FilePicture>();
    public DbSet<FileLink> FileLinks => Set<FileLink>();

    // Facts
    public DbSet<Fact> Facts => Set<Fact>();
    public DbSet<FactVersion> FactVersions => Set<FactVersion>();
    public DbSet<FactFile> FactFiles => Set<FactFile>();
    public DbSet<StagedSheet> StagedSheets => Set<StagedSheet>();

    // Dockets: the journal, then what is read from it
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<CaseRow> Cases => Set<CaseRow>();
    public DbSet<DeadlineRow> Deadlines => Set<DeadlineRow>();
    public DbSet<DutyRow> Duties => Set<DutyRow>();
    public DbSet<CenterRow> Centers => Set<CenterRow>();
    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();
    public DbSet<CenterGram> CenterGrams => Set<CenterGram>();
    public DbSet<BarRow> Bars => Set<BarRow>();
    public DbSet<CenterUnitRow> CenterUnits => Set<CenterUnitRow>();
    public DbSet<NumberRow> Numbers => Set<NumberRow>();
    public DbSet<SeatRow> Seats => Set<SeatRow>();
    public DbSet<ForUnitRow> ForUnit => Set<ForUnitRow>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<LetterRow> Letters => Set<LetterRow>();

    // The chains beside the dockets, and the tree over everything
    public DbSet<Act> Acts => Set<Act>();
    public DbSet<LogLeaf> LogLeaves => Set<LogLeaf>();

    // What people are told, and how it reaches them
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<PostChoice> PostChoices => Set<PostChoice>();

    // The clock
    public DbSet<EarlierImport> EarlierImports => Set<EarlierImport>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<ClockLease> ClockLeases => Set<ClockLease>();
    public DbSet<ClockPassRow> ClockPasses => Set<ClockPassRow>();
    public DbSet<ClockFault> ClockFaults => Set<ClockFault>();
    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();
    public DbSet<HolidayYear> HolidayYears => Set<HolidayYear>();
    public DbSet<StagedHolidays> StagedHolidays => Set<StagedHolidays>();
    public DbSet<DeadlineMove> DeadlineMoves => Set<DeadlineMove>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    // Comparison of dossiers: an index of the filings, and what was found by it
    public DbSet<ComparedRow> Compared => Set<ComparedRow>();
    public DbSet<ComparedKeyRow> ComparedKeys => Set<ComparedKeyRow>();
    public DbSet<PassageRow> Passages => Set<PassageRow>();
    public DbSet<PassageBand> PassageBands => Set<PassageBand>();
    public DbSet<WordingRow> Wording => Set<WordingRow>();
    public DbSet<FindingRow> Findings => Set<FindingRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        DirectoryModel.Add(builder);
        DraftModel.Add(builder);
        FactModel.Add(builder);
        OfferModel.Add(builder);
        LeadModel.Add(builder);
        EarlierModel.Add(builder);
        PaperModel.Add(builder);
        ExaminationModel.Add(builder);
        DocketModel.Add(builder);
        ClockModel.Add(builder);
        HolidayModel.Add(builder);
        AuthenticityModel.Add(builder);
        PostModel.Add(builder);
        ChainModel.Add(builder);
    }
}

/// <summary>The database as a SQLite file in the data folder.</summary>
public sealed class SqliteLuyanDb : LuyanDb
{
    /// <summary>Makes one.</summary>
    public SqliteLuyanDb(DbContextOptions<SqliteLuyanDb> options) : base(options) =>
        // Whatever is saved is saved in a transaction, and each is a turn in the lane.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
    }
}

/// <summary>The database on PostgreSQL.</summary>
public sealed class PostgresLuyanDb(DbContextOptions<PostgresLuyanDb> options) : LuyanDb(options);

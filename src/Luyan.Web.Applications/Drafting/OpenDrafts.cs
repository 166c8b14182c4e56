using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Drafting;

/// <summary>The drafts of the unit that is signed in; another unit's draft does not exist here.</summary>
public sealed class OpenDrafts(
    LuyanDb db, DraftStore drafts, CaseStore dockets, FactLedger facts, Proofs proofs, DraftTeam team, DraftMemory memory)
{
    /// <summary>A draft of this unit with all that a page needs; null where there is none.</summary>
    public async Task<OpenDraft?> Find(Guid id, PageContext here, CancellationToken stop)
    {
        var actor = here.UnitActor();
        if (await drafts.Find(actor, id, stop) is not { } draft) { return null; }
        var open = new OpenDraft
        {
            Draft = draft, Memory = memory, Sections = await drafts.Sections(actor, id, stop),
            Files = await drafts.Files(actor, id, stop), Stage = Stage.Drafting, Owners = await team.Owners(actor, id, stop)
        };
        var named = ChosenRows.Named(open.Typed);
        if (named.Count > 0)
        {
            open = open with
            {
                Facts = (await facts.Chosen(actor, named, stop)).ToDictionary(f => f.Id),
                Proofs = await proofs.Of(actor, named, stop)
            };
        }
        // A draft becomes the case of the same id: filing it twice finds the first filing.
        var row = await db.CasesVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop);
        if (row is null || await dockets.Read(ApplicationLife.Life, id, actor, stop) is not { } file) { return open; }
        var filed = AsCase(open, row, file, here);
        // The program stopped between the filing and its mark: the next reader of the unit completes it.
        if (filed.Stage == Stage.Filed && draft.SubmittedAt is null) { await TypedRows.KeepInterrupted(facts, drafts, actor, filed, stop); }
        return filed;
    }

    /// <summary>Saves a section as typed, if nobody else saved it since <paramref name="version"/>.</summary>
    internal async Task<Saving> Save(OpenDraft open, Section section, int version, Typed typed, PageContext here, CancellationToken stop)
    {
        var actor = here.UnitActor();
        await Reopen(open, actor, stop);
        var saving = await drafts.SaveSection(actor, open.Id, section.Key, version, typed.ToJson(), stop);
        if (saving is Saving.Saved && section == ApplicationForm.Cover && typed[FieldName.CenterName] != open.Title)
        {
            await drafts.Rename(actor, open.Id, typed[FieldName.CenterName], stop);
        }
        return saving;
    }

    /// <summary>Changes some names of a section on the version that the person saw, without reading the rest of the draft;
    /// null where there is no such draft.</summary>
    internal async Task<(Saving Saving, Typed Typed)?> Change(
        Guid id, Section section, int version, Func<Typed, Typed> change, PageContext here, CancellationToken stop)
    {
        var actor = here.UnitActor();
        if (await drafts.Find(actor, id, stop) is not { } draft) { return null; }
        // A case has rules of its own for what may be changed; a draft that is none yet has not.
        if (draft.SubmittedAt is not null || draft.CaseId is not null || await db.Cases.AnyAsync(c => c.Id == id, stop))
        {
            if (await Find(id, here, stop) is not { } open) { return null; }
            if (!open.MayChange(section)) { return (new Saving.Closed(), Typed.Nothing); }
            await Reopen(open, actor, stop);
        }
        var typed = Typed.Nothing;
        var saving = await drafts.ChangeSection(
            actor, id, section.Key, version, body => (typed = change(Typed.FromJson(body))).ToJson(), stop);
        if (saving is Saving.Saved && section == ApplicationForm.Cover && typed[FieldName.CenterName] != draft.Title)
        {
            await drafts.Rename(actor, id, typed[FieldName.CenterName], stop);
        }
        return (saving, typed);
    }

    /// <summary>A draft that was filed is open again once the department or the Bureau asks for changes.</summary>
    internal async Task Reopen(OpenDraft open, Actor actor, CancellationToken stop)
    {
        if (open.Draft.SubmittedAt is not null && open.Stage is Stage.Returned or Stage.Correcting)
        {
            await drafts.Reopen(actor, open.Id, stop);
        }
    }

    private static OpenDraft AsCase(OpenDraft open, CaseRow row, CaseFile<ApplicationState> file, PageContext here)
    {
        var (stage, remarks) = file.State switch
        {
            ReturnedToUnit returned => (Stage.Returned, returned.Sections.Select(s => (KeyOf(s.Section), s.What))),
            AwaitingCorrection correction => (Stage.Correcting, correction.Items.Select(i => (i.Material ?? KeyOf(i.Section), i.What))),
            _ => (Stage.Filed, []),
        };
        return open with
        {
            Stage = stage,
            Remarks = remarks.GroupBy(r => r.Item1).ToDictionary(g => g.Key, g => string.Join('\n', g.Select(r => r.Item2))),
            Case = new(row.Id, row.Number, row.State, file.Version),
            State = file.State,
            Due = ApplicationLife.Life.Deadlines(file.State, here.Law)
                .Where(d => d.Of is Role.Signer or Role.Filler).OrderBy(d => d.Effective).FirstOrDefault(),
        };
    }

    private static string KeyOf(DossierSection section) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(section.ToString());
}

/// <summary>As what a person of the unit acts here.</summary>
internal static class UnitActors
{
    /// <summary>As signer, where the account signs; otherwise as filler.</summary>
    public static Actor UnitActor(this PageContext here) => here.Me!.As(here.Me.Is(Role.Signer) ? Role.Signer : Role.Filler);
}

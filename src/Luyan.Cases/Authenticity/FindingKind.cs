namespace Luyan.Cases.Authenticity;

/// <summary>What kind of thing the comparison has seen; lists group by it. The names are stored.</summary>
public enum FindingKind
{
    /// <summary>The same patent, or another right of the same number, in another unit's dossier.</summary>
    SamePatent,

    SameInstrument,

    /// <summary>The same person: name, year of birth and degree.</summary>
    SamePerson,

    /// <summary>The same award certificate.</summary>
    SameAward,

    /// <summary>A project of the same number.</summary>
    SameProject,

    /// <summary>A standard of the same number.</summary>
    SameStandard,

    /// <summary>A file of the same content.</summary>
    SameFile,

    /// <summary>The same picture inside files.</summary>
    SamePicture,

    SameParagraph,

    /// <summary>A paragraph that nearly repeats another.</summary>
    NearParagraph,

    /// <summary>A number whose check digit does not fit.</summary>
    CheckDigit,

    /// <summary>Days that do not fit each other.</summary>
    Dates,

    /// <summary>Figures that do not fit each other.</summary>
    Figures,

    /// <summary>The same thing listed twice in one dossier.</summary>
    ListedTwice,

    /// <summary>A certificate whose file was worked on after the day that it certifies.</summary>
    FileEdited,
}

/// <summary>How much what was seen calls for a look. It says nothing about its cause.</summary>
public enum Strength
{
    /// <summary>Often has a plain explanation.</summary>
    Weak,

    /// <summary>Deserves a look.</summary>
    Medium,

    /// <summary>Seldom happens by chance.</summary>
    Strong,
}

namespace Luyan.Cases.Authenticity;

/// <summary>A paragraph of a dossier.</summary>
/// <param name="Place">The field in which it stands.</param>
/// <param name="Text">As it was written.</param>
public sealed record Passage(Place Place, string Text)
{
    /// <summary>As it is compared.</summary>
    public string Normal { get; } = NormalText.Fold(Text);

    /// <summary>What of it is not common wording, with its bands.</summary>
    public SignedPassage Sign(CommonWording common, ComparisonSettings settings)
    {
        var rare = common.Rare(Shingles.Of(Normal));
        return new(this, rare, rare.Length < settings.LeastShared ? [] : Signature.Of(rare));
    }
}

/// <summary>A paragraph with what is compared of it.</summary>
/// <param name="Passage">The paragraph.</param>
/// <param name="Rare">Its pieces that are not common, sorted.</param>
/// <param name="Bands">Where it meets others; none where too little of it is its own.</param>
public sealed record SignedPassage(Passage Passage, ulong[] Rare, long[] Bands)
{
    /// <summary>Per cent of the pieces of the shorter that stand in the other; null where that is too little to be shown, or
    /// where both are the same.</summary>
    public int? LikenessTo(SignedPassage other, ComparisonSettings settings)
    {
        var shorter = Math.Min(Rare.Length, other.Rare.Length);
        if (shorter < settings.LeastShared || Passage.Normal == other.Passage.Normal) { return null; }
        var shared = Shingles.Shared(Rare, other.Rare);
        var likeness = shared * 100 / shorter;
        return shared >= settings.LeastShared && likeness >= settings.Likeness ? likeness : null;
    }
}

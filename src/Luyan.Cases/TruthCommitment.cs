namespace Luyan.Cases;

/// <summary>The commitment that the material is true (Art. 12).</summary>
/// <param name="Signer">The name under which it is signed.</param>
/// <param name="Accepted">It was accepted.</param>
public sealed record TruthCommitment(string Signer, bool Accepted);

namespace Luyan.Cases.Centers;

/// <summary>What somebody asks for in the life of a center. The names are those of the procedure and of the stored commands;
/// each stands beside its step.</summary>
public abstract record CenterCommand;

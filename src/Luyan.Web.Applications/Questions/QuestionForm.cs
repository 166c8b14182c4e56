using Luyan.Cases;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Questions;

/// <summary>What was typed into the forms of the page of questions.</summary>
public sealed record QuestionForm
{
    /// <summary>The place that is asked about.</summary>
    public string? At { get; init; }

    /// <summary>The id that the question will have; sent twice it is asked once.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The form of a question comes back.</summary>
    public bool Asking { get; init; }

    public string Question { get; init; } = "";

    /// <summary>The question whose answer comes back.</summary>
    public Guid? Answering { get; init; }

    public string Answer { get; init; } = "";

    /// <summary>Files that are kept already.</summary>
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <summary>Makes the note of a file that the form keeps.</summary>
    public Func<FileRef, string> Seal { get; init; } = _ => "";

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = FormErrors.None;

    /// <summary>What was just done: asked or answered.</summary>
    public string? Done { get; init; }
}

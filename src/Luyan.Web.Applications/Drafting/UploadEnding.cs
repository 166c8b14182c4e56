using Luyan.Store.Drafts;
using Luyan.Store.Files;
using Luyan.Store.Files.Uploading;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Drafting;

/// <summary>The last step of an upload: through the one entrance of all files, then into the draft. Idempotent.</summary>
internal sealed class UploadEnding(Uploads uploads, FileStore files, DraftStore drafts, OpenDrafts open)
{
    /// <summary>How a whole upload ended, after seeing to it that it does; null while somebody else is just doing it.</summary>
    public Task<UploadEnd?> Of(Upload upload, OpenDraft draft, PageContext here, CancellationToken stop) => upload.End is { } end
        ? Task.FromResult<UploadEnd?>(end)
        : uploads.Finish(upload, async content =>
        {
            if (!draft.MayChangeMaterial(upload.Material)) { return new(null, here.T("unit.upload.closed")); }
            var keeping = await files.Keep(content, upload.Name, stop);
            if (keeping is not Keeping.Kept kept) { return new(null, FileFaults.Said(keeping, upload.Name, here)); }
            await open.Reopen(draft, here.UnitActor(), stop);
            var attached = await drafts.Attach(here.UnitActor(), draft.Id, upload.Material, kept.File, kept.Kind, upload.Row, stop);
            return attached is null ? new(null, here.T("unit.upload.closed")) : new(attached.Id, null);
        });
}

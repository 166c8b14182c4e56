using System.IO.Compression;
using Luyan.Store.Files;
using Luyan.Store.Tests.Engines;

namespace Luyan.Store.Tests;

public sealed class Keeping_files(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task Allowed_types_are_known_by_their_content(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        foreach (var (name, content, kind) in ((string, byte[], string)[])
        [
            ("执照.pdf", "%PDF-1.7\n"u8.ToArray(), "pdf"),
            ("照片.JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "jpg"),
            ("图.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0], "png"),
            ("方案.docx", Zip("[Content_Types].xml", "word/document.xml"), "docx"),
            ("设备.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
            ("公文.ofd", Zip("OFD.xml", "Doc_0/Document.xml"), "ofd"),
        ])
        {
            var kept = (await Keep(store, name, content)).ShouldBeOfType<Keeping.Kept>(name);
            kept.Kind.ShouldBe(kind);
            kept.File.Bytes.ShouldBe(content.Length);
        }
    }

    [Theory, EveryDatabase]
    public async Task Everything_else_is_refused_whatever_its_name(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        foreach (var content in (byte[][])
        [
            "MZ\u0090\0"u8.ToArray(), "<html><script>"u8.ToArray(), "<svg/>"u8.ToArray(),
            Zip("a.exe"), Zip("[Content_Types].xml", "ppt/presentation.xml"),
            Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "PK\u0003\u0004 broken"u8.ToArray(), [0x25],
        ])
        {
            (await Keep(store, "看似.pdf", content)).ShouldBeOfType<Keeping.WrongType>();
        }
        (await Keep(store, "空.pdf", [])).ShouldBeOfType<Keeping.Empty>();
        System.IO.Directory.EnumerateFiles(Path.Combine(store.Folder, "incoming")).ShouldBeEmpty();
        System.IO.Directory.EnumerateFiles(Path.Combine(store.Folder, "files"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_name_that_says_another_type_is_refused(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        foreach (var name in (string[])["执照.docx", "执照.pdf.exe", "执照"])
        {
            (await Keep(store, name, "%PDF-1.7\n"u8.ToArray())).ShouldBeOfType<Keeping.NameDiffers>().Kind.ShouldBe("pdf");
        }
    }

    [Theory, EveryDatabase]
    public async Task A_name_is_a_label_and_never_a_path(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        foreach (var (sent, label) in ((string, string)[])
            [
                ("../../etc/证明.pdf", "证明.pdf"), ("C:\\temp\\证明.pdf", "证明.pdf"), ("a\r\nb\u202Efdp.pdf", "abfdp.pdf"),
                ("<x>.pdf", "_x_.pdf"), (".pdf", "file.pdf"), ("𠮷林.pdf", "𠮷林.pdf")
            ])
        {
            (await Keep(store, sent, "%PDF-1.7\n"u8.ToArray())).ShouldBeOfType<Keeping.Kept>().File.Name.ShouldBe(label);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_file_beyond_the_limit_is_cut_off_without_being_read_whole(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var endless = new Endless();
        await using var scope = store.Scope();
        var answer = (await store.In<Files.FileStore>(scope).Keep(endless, "大.pdf")).ShouldBeOfType<Keeping.TooLarge>();
        endless.Given.ShouldBeLessThan((answer.Megabytes + 1) * 1024L * 1024L);
        System.IO.Directory.EnumerateFiles(Path.Combine(store.Folder, "incoming")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_same_content_is_stored_once_also_when_sent_at_once(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var content = "%PDF-1.7 same"u8.ToArray();
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Keep(store, $"{n}.pdf", content))));
        kept.Cast<Keeping.Kept>().Select(k => k.File.Sha256).Distinct().Count().ShouldBe(1);
        System.IO.Directory.EnumerateFiles(Path.Combine(store.Folder, "files"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    private static async Task<Keeping> Keep(TestStore store, string name, byte[] content)
    {
        await using var scope = store.Scope();
        return await store.In<Files.FileStore>(scope).Keep(new MemoryStream(content), name);
    }

    private static byte[] Zip(params string[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries) { zip.CreateEntry(entry); }
        }
        return memory.ToArray();
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

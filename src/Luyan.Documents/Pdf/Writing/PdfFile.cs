using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Luyan.Documents.Pdf.Writing;

/// <summary>A PDF 1.7 file in the making: objects by number, small ones packed and compressed together.
/// The same objects give the same bytes.</summary>
internal sealed class PdfFile
{
    private const int PerPack = 200;
    private readonly List<string?> objects = [null];
    private readonly SortedDictionary<int, (string Entries, byte[] Data)> streams = [];

    /// <summary>Reserves the number of an object that is added later.</summary>
    public int Reserve()
    {
        objects.Add(null);
        return objects.Count - 1;
    }

    public int Add(string body)
    {
        objects.Add(body);
        return objects.Count - 1;
    }

    public void Set(int number, string body) => objects[number] = body;

    /// <summary>A compressed stream.</summary>
    /// <param name="entries">The entries of its dictionary besides length and filter.</param>
    /// <param name="data">Its content.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var number = Reserve();
        streams[number] = ($"{entries} /Filter /FlateDecode", Deflated(data));
        return number;
    }

    /// <summary>A stream that must stay readable without decoding, like the metadata.</summary>
    public int AddPlainStream(string entries, ReadOnlySpan<byte> data)
    {
        var number = Reserve();
        streams[number] = (entries, data.ToArray());
        return number;
    }

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    /// <summary>The bytes of the file.</summary>
    /// <param name="root">The catalogue.</param>
    /// <param name="info">The document information.</param>
    public byte[] ToBytes(int root, int info)
    {
        Pack();
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n%");
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var places = new (byte Kind, long At, int Index)[objects.Count + 1];
        foreach (var (number, (entries, data)) in streams)
        {
            places[number] = (1, file.Length, 0);
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<< {entries} /Length {data.Length} >>\nstream\n"));
            file.Write(data);
            Write(file, "\nendstream\nendobj\n");
        }
        foreach (var (pack, numbers) in packs)
        {
            for (var i = 0; i < numbers.Count; i++) { places[numbers[i]] = (2, pack, i); }
        }
        var identity = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var (start, own) = (file.Length, objects.Count);
        places[own] = (1, start, 0);
        var table = Deflated(Table(places));
        Write(file, string.Create(CultureInfo.InvariantCulture,
            $"{own} 0 obj\n<< /Type /XRef /Size {own + 1} /W [1 4 2] /Root {root} 0 R /Info {info} 0 R /ID [<{identity}> <{identity}>] " +
                $"/Filter /FlateDecode /Length {table.Length} >>\nstream\n"));
        file.Write(table);
        Write(file, string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private readonly List<(int Pack, List<int> Numbers)> packs = [];

    private void Pack()
    {
        var small = Enumerable.Range(1, objects.Count - 1).Where(n => !streams.ContainsKey(n)).ToList();
        foreach (var numbers in small.Chunk(PerPack))
        {
            var (index, body) = (new StringBuilder(), new StringBuilder());
            foreach (var number in numbers)
            {
                index.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
                body.Append(objects[number]
                    ?? throw new InvalidOperationException($"Object {number} was reserved and never said.")).Append('\n');
            }
            var entries = string.Create(CultureInfo.InvariantCulture, $"/Type /ObjStm /N {numbers.Length} /First {index.Length}");
            packs.Add((AddStream(entries, Encoding.Latin1.GetBytes(index.Append(body).ToString())), [.. numbers]));
        }
    }

    private static byte[] Table((byte Kind, long At, int Index)[] places)
    {
        var table = new byte[7 * places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var (kind, at, index) = i == 0 ? ((byte)0, 0L, 0xFFFF) : places[i];
            table[7 * i] = kind;
            Fonts.BigEndian.Put32(table, (7 * i) + 1, (uint)at);
            Fonts.BigEndian.Put16(table, (7 * i) + 5, index);
        }
        return table;
    }

    private static byte[] Deflated(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { zlib.Write(data); }
        return packed.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}

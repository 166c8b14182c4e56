using System.Security.Cryptography;

namespace Luyan.Store.Chains;

/// <summary>The tree of hashes of RFC 6962 (2.1) over the leaves of a log, with its proofs. It does not know what a leaf stands for.
/// All hashes are SHA-256, 32 bytes.</summary>
public static class MerkleTree
{
    /// <summary>The hash of a leaf.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData([0]);
        sha.AppendData(data);
        return sha.GetHashAndReset();
    }

    /// <summary>The root over the hashes of leaves, first to last; read once.</summary>
    public static byte[] Root(IEnumerable<byte[]> leaves)
    {
        // The whole subtrees so far, each larger than the next.
        var whole = new Stack<(byte[] Hash, long Size)>();
        foreach (var leaf in leaves)
        {
            var (hash, size) = (leaf, 1L);
            while (whole.TryPeek(out var left) && left.Size == size) { (hash, size) = (Node(whole.Pop().Hash, hash), size * 2); }
            whole.Push((hash, size));
        }
        if (!whole.TryPop(out var last)) { return SHA256.HashData([]); }
        while (whole.TryPop(out var left)) { last = (Node(left.Hash, last.Hash), 0); }
        return last.Hash;
    }

    /// <summary>What proves that a leaf is in the tree over all of these.</summary>
    public static IReadOnlyList<byte[]> Inclusion(ReadOnlyMemory<byte[]> leaves, int index)
    {
        if (leaves.Length <= 1) { return []; }
        var cut = Cut(leaves.Length);
        return index < cut
            ? [.. Inclusion(leaves[..cut], index), RootOf(leaves[cut..])]
            : [.. Inclusion(leaves[cut..], index - cut), RootOf(leaves[..cut])];
    }

    /// <summary>Whether a proof shows that a leaf is in the tree with this root.</summary>
    public static bool Includes(byte[] leaf, long index, long size, IReadOnlyList<byte[]> proof, byte[] root)
    {
        if (index < 0 || index >= size) { return false; }
        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var step in proof)
        {
            if (last == 0) { return false; }
            if ((at & 1) == 1 || at == last)
            {
                hash = Node(step, hash);
                while ((at & 1) == 0 && at != 0) { (at, last) = (at >> 1, last >> 1); }
            }
            else { hash = Node(hash, step); }
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>What proves that the tree over the first of these leaves is the beginning of the tree over all.</summary>
    public static IReadOnlyList<byte[]> Consistency(ReadOnlyMemory<byte[]> leaves, int first) =>
        first <= 0 || first >= leaves.Length ? [] : Consistency(leaves, first, whole: true);

    /// <summary>Whether a proof shows that a tree is the beginning of a larger one.</summary>
    public static bool Extends(long first, byte[] firstRoot, long size, byte[] root, IReadOnlyList<byte[]> proof)
    {
        if (first == size) { return proof.Count == 0 && firstRoot.AsSpan().SequenceEqual(root); }
        if (first <= 0 || first > size) { return first == 0 && proof.Count == 0; }
        var steps = new Queue<byte[]>(proof);
        // A first tree that is whole is itself the first step.
        if ((first & (first - 1)) != 0 && steps.Count == 0) { return false; }
        var (at, last) = (first - 1, size - 1);
        while ((at & 1) == 1) { (at, last) = (at >> 1, last >> 1); }
        var old = (first & (first - 1)) == 0 ? firstRoot : steps.Dequeue();
        var now = old;
        foreach (var step in steps)
        {
            if (last == 0) { return false; }
            if ((at & 1) == 1 || at == last)
            {
                (old, now) = (Node(step, old), Node(step, now));
                while ((at & 1) == 0 && at != 0) { (at, last) = (at >> 1, last >> 1); }
            }
            else { now = Node(now, step); }
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && old.AsSpan().SequenceEqual(firstRoot) && now.AsSpan().SequenceEqual(root);
    }

    private static byte[][] Consistency(ReadOnlyMemory<byte[]> leaves, int first, bool whole)
    {
        if (first == leaves.Length) { return whole ? [] : [RootOf(leaves)]; }
        var cut = Cut(leaves.Length);
        return first <= cut
            ? [.. Consistency(leaves[..cut], first, whole), RootOf(leaves[cut..])]
            : [.. Consistency(leaves[cut..], first - cut, whole: false), RootOf(leaves[..cut])];
    }

    private static byte[] RootOf(ReadOnlyMemory<byte[]> leaves) =>
        Root(System.Runtime.InteropServices.MemoryMarshal.ToEnumerable(leaves));

    private static byte[] Node(byte[] left, byte[] right)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData([1]);
        sha.AppendData(left);
        sha.AppendData(right);
        return sha.GetHashAndReset();
    }

    // The largest power of two below a size.
    private static int Cut(int size) => 1 << (31 - System.Numerics.BitOperations.LeadingZeroCount((uint)(size - 1)));
}

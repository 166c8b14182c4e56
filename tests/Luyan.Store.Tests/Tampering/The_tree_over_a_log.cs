using Luyan.Store.Chains;

namespace Luyan.Store.Tests.Tampering;

public sealed class The_tree_over_a_log
{
    // The leaves and roots by which implementations of RFC 6962 are compared.
    private static readonly byte[][] Data =
    [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
    ];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private static byte[][] Leaves(int size) => [.. Enumerable.Range(0, size).Select(i => MerkleTree.Leaf([(byte)i, 7]))];

    [Fact]
    public void It_has_the_roots_of_the_standard() =>
        Enumerable.Range(0, Roots.Length).Select(size => Convert.ToHexStringLower(
            MerkleTree.Root(Data.Take(size).Select(d => MerkleTree.Leaf(d))))).ShouldBe(Roots);

    [Fact]
    public void Each_leaf_is_proved_to_be_in_it_and_no_other()
    {
        for (var size = 1; size <= 20; size++)
        {
            var leaves = Leaves(size);
            var root = MerkleTree.Root(leaves);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.Inclusion(leaves, index);
                MerkleTree.Includes(leaves[index], index, size, proof, root).ShouldBeTrue($"{index} of {size}");
                MerkleTree.Includes(MerkleTree.Leaf([9, 9]), index, size, proof, root).ShouldBeFalse();
                MerkleTree.Includes(leaves[index], index + 1, size, proof, root).ShouldBe(false);
                MerkleTree.Includes(leaves[index], index, size, [.. proof, root], root).ShouldBeFalse();
                if (proof.Count > 0) { MerkleTree.Includes(leaves[index], index, size, [.. proof.Skip(1)], root).ShouldBeFalse(); }
            }
        }
    }

    [Fact]
    public void Each_earlier_tree_is_proved_to_be_its_beginning_and_no_other()
    {
        for (var size = 1; size <= 20; size++)
        {
            var leaves = Leaves(size);
            var root = MerkleTree.Root(leaves);
            for (var first = 1; first <= size; first++)
            {
                var before = MerkleTree.Root(leaves.Take(first));
                var proof = MerkleTree.Consistency(leaves, first);
                MerkleTree.Extends(first, before, size, root, proof).ShouldBeTrue($"{first} of {size}");
                var forged = MerkleTree.Root([.. leaves.Take(first - 1), MerkleTree.Leaf([9, 9])]);
                MerkleTree.Extends(first, forged, size, root, proof).ShouldBeFalse();
                MerkleTree.Extends(first, before, size, forged, proof).ShouldBe(false);
                MerkleTree.Extends(first, before, size, root, [.. proof, root]).ShouldBeFalse();
            }
        }
    }
}

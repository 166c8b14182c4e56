using Luyan.Store.Directory;

namespace Luyan.Demo;

/// <summary>What the Bureau of the invented city has published in words, and what waits for its leader.</summary>
internal static class InventedTexts
{
    public static IEnumerable<Interpretation> Interpretations(City city, Wish wish)
    {
        var (head, leader) = (city.Bureau.Head.Account, city.Bureau.Leader.Account);
        yield return new()
        {
            Number = 1, Article = 9, Concerns = "9", Question = "组建期从哪一天起算？", Answer = "从批复印发之日的次日起算，到期日为相应月份的同日。",
            Reason = "多家依托单位询问。", DocumentNumber = "包科解释〔虚构〕1号", Since = wish.From.AddMonths(6), By = head,
            At = CityClock.At(wish.From.AddMonths(6), new(9, 0)), ApprovedBy = leader,
            ApprovedAt = CityClock.At(wish.From.AddMonths(6), new(15, 0)),
        };
        yield return new()
        {
            Concerns = "reading:9", Question = "取消称号后能否立即重新申报？", Answer = "可以。取消称号不同于撤销资格。",
            Reason = "为统一答复口径。", Since = wish.Today.AddDays(30), By = head, At = CityClock.At(wish.Until, new(10, 0)),
        };
    }

    public static OfficialWording Wording(City city, Wish wish) => new()
    {
        Article = 18, Text = "（虚构的原文，仅供演示。）", Since = wish.From, By = city.Bureau.Head.Account,
        At = CityClock.At(wish.From, new(9, 0)), ApprovedBy = city.Bureau.Leader.Account, ApprovedAt = CityClock.At(wish.From, new(15, 0)),
    };
}

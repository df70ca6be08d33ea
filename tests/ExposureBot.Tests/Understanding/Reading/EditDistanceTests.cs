using CsCheck;
using ExposureBot.Understanding.Reading;

namespace ExposureBot.Tests.Understanding.Reading;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'e'].Array[0, 9].Select(letters => new string(letters));

    [Theory]
    [InlineData("china", "china", 0)]
    [InlineData("chian", "china", 1)]
    [InlineData("chna", "china", 1)]
    [InlineData("chinna", "china", 1)]
    [InlineData("chima", "china", 1)]
    [InlineData("dysprosum", "dysprosium", 1)]
    [InlineData("dsyprosum", "dysprosium", 2)]
    [InlineData("abc", "xyz", 3)]
    public void Left_out_put_in_replaced_and_swapped_letters_count_one(string one, string other, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(one, other, 3));
    }

    [Fact]
    public void The_distance_is_the_same_both_ways()
    {
        Gen.Select(Word, Word, Gen.Int[0, 4]).Sample((one, other, limit) =>
            EditDistance.Between(one, other, limit) == EditDistance.Between(other, one, limit));
    }

    [Fact]
    public void Beyond_the_limit_is_one_more_than_it()
    {
        Assert.Equal(3, EditDistance.Between("aaaa", "zzzz", 2));
    }
}

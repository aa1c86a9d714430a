using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Portal.Search;

/// <summary>Says in Lucene's words what is looked for.</summary>
internal static class SearchQueries
{
    /// <summary>What readers may see at a time and has all of the words. A story is worth what the places of its words are worth.</summary>
    public static Query Of(SearchRequest request, DateTime nowUtc)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var phrase in request.Words.Phrases)
        {
            all.Add(Of(phrase), Occur.MUST);
        }

        Require(all, Any(SearchFields.Edition, [SearchFields.Number(request.EditionId)]));
        if (request.SectionIds is { } sections)
        {
            Require(all, Any(SearchFields.Section, sections.Select(SearchFields.Number)));
        }

        if (request.People is { } people)
        {
            Require(all, Any(SearchFields.Person, people.Select(SearchFields.PersonOf)));
        }

        if (request.FromUtc is not null || request.ToUtc is not null)
        {
            Require(all, NumericRangeQuery.NewInt64Range(SearchFields.Published, request.FromUtc?.Ticks, request.ToUtc?.Ticks, minInclusive: true, maxInclusive: false));
        }

        all.Add(NumericRangeQuery.NewInt64Range(SearchFields.From, nowUtc.Ticks, max: null, minInclusive: false, maxInclusive: true), Occur.MUST_NOT);
        all.Add(NumericRangeQuery.NewInt64Range(SearchFields.Until, min: null, nowUtc.Ticks, minInclusive: true, maxInclusive: true), Occur.MUST_NOT);
        return all;
    }

    private static void Require(BooleanQuery all, Query query) => all.Add(new ConstantScoreQuery(query) { Boost = 0 }, Occur.MUST);

    private static BooleanQuery Any(string field, IEnumerable<string> terms)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var term in terms)
        {
            any.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
        }

        return any;
    }

    /// <summary>In whichever place it is worth most.</summary>
    private static DisjunctionMaxQuery Of(SearchPhrase phrase)
    {
        var best = new DisjunctionMaxQuery(0);
        foreach (var (zone, worth) in SearchFields.Zones)
        {
            best.Add(new ConstantScoreQuery(In(zone, phrase.Units)) { Boost = worth });
        }

        return best;
    }

    /// <summary>Its terms one after the other; a character that is next to none has no place of its own, so that it is enough that it is there.</summary>
    private static Query In(string zone, IReadOnlyList<SearchUnit> units)
    {
        var placed = new PhraseQuery();
        var all = new BooleanQuery(disableCoord: true);
        for (var at = 0; at < units.Count; at++)
        {
            if (at + 1 < units.Count && units[at].Pairs(units[at + 1]))
            {
                placed.Add(new Term(zone, $"{units[at]}{units[at + 1]}"), at);
            }
            else if (at > 0 && units[at - 1].Pairs(units[at]))
            {
                continue;
            }
            else if (units[at].Word is { } word)
            {
                placed.Add(new Term(zone, word), at);
            }
            else
            {
                all.Add(new TermQuery(new Term(SearchFields.SignsOf(zone), units[at].ToString())), Occur.MUST);
            }
        }

        switch (placed.GetTerms())
        {
            case []:
                break;
            case [var only]:
                all.Add(new TermQuery(only), Occur.MUST);
                break;
            default:
                all.Add(placed, Occur.MUST);
                break;
        }

        return all;
    }
}

using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Portal.Search;

/// <summary>Writes one index. Nobody else can write it meanwhile; what was not committed is as if it had never been.</summary>
internal sealed class SearchWriter : IDisposable
{
    private readonly NIOFSDirectory _directory;
    private readonly IndexWriter _writer;

    /// <param name="path">Folder of the index; made where it is missing.</param>
    /// <exception cref="IOException">It cannot be read, or somebody writes it.</exception>
    public SearchWriter(string path)
    {
        // Read, not mapped: a file that is cut short behind our back is then an exception and not the end of the process.
        _directory = new NIOFSDirectory(new DirectoryInfo(path));
        try
        {
            _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new NoAnalyzer())
            {
                RAMBufferSizeMB = 32,
                // In the job's own time: what goes wrong is an exception there, and a thread's of its own would end the process.
                MergeScheduler = new SerialMergeScheduler(),
            });
        }
        catch (Exception)
        {
            _directory.Dispose();
            throw;
        }
    }

    /// <summary>Null for an index of another format, and for one that was never committed.</summary>
    public SearchCursor? Cursor => SearchCursor.Of(_writer.CommitData);

    /// <summary>For searching what has been written, committed or not.</summary>
    public SearcherManager Searchers() => new(_writer, applyAllDeletes: true, new PlainScores());

    /// <summary>Adds a version of an article that is not there yet.</summary>
    public void Add(SearchRow row, DateTime nowUtc) => _writer.AddDocument(SearchFields.Of(row, nowUtc));

    /// <summary>Writes what of an article is published now.</summary>
    /// <param name="rows">All of it; none takes it out.</param>
    public void Replace(int articleId, IEnumerable<SearchRow> rows, DateTime nowUtc) =>
        _writer.UpdateDocuments(new Term(SearchFields.Article, SearchFields.Number(articleId)), rows.Select(row => SearchFields.Of(row, nowUtc)));

    public void Commit(SearchCursor cursor)
    {
        _writer.SetCommitData(cursor.ToCommit());
        _writer.Commit();
    }

    public void Dispose()
    {
        try
        {
            _writer.Rollback();
        }
        finally
        {
            _writer.Dispose();
            _directory.Dispose();
        }
    }

    /// <summary>Scores are what <see cref="SearchFields.Zones"/> say, whatever else is asked.</summary>
    private sealed class PlainScores : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new Unweighted() };
    }

    private sealed class Unweighted : Lucene.Net.Search.Similarities.DefaultSimilarity
    {
        public override float QueryNorm(float sumOfSquaredWeights) => 1;
    }

    /// <summary>Fields come with their terms.</summary>
    private sealed class NoAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
            throw new NotSupportedException($"The field {fieldName} has no terms of its own.");
    }
}

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.*;

/**
 * Lucene as a peer of the benchmarks. Reads one command a line and answers each with one line:
 * "build" (nanoseconds, bytes, nanoseconds to open and answer once), "run QUERIES THREADS" (nanoseconds of the whole,
 * then of each query), "top QUERIES" (passage numbers, a comma between them, a blank between queries).
 * Arguments: a folder to work in, which holds passages.txt and queries.txt, words with blanks between them, and BM25's k1 and b.
 */
public final class Lucene8Peer {
    private static final int WANTED = 10;

    private final Path folder;
    private final BM25Similarity similarity;
    private final List<Query> queries = new ArrayList<>();
    private IndexSearcher searcher;

    private Lucene8Peer(Path folder, float k1, float b) throws IOException {
        this.folder = folder;
        this.similarity = new BM25Similarity(k1, b);
        for (String line : Files.readAllLines(folder.resolve("queries.txt"))) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (String word : line.split(" ")) {
                query.add(new TermQuery(new Term("words", word)), BooleanClause.Occur.SHOULD);
            }
            queries.add(query.build());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Lucene8Peer peer = new Lucene8Peer(Paths.get(arguments[0]), Float.parseFloat(arguments[1]), Float.parseFloat(arguments[2]));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] command = line.split(" ");
            switch (command[0]) {
                case "build": System.out.println(peer.build()); break;
                case "run": System.out.println(peer.run(Integer.parseInt(command[1]), Integer.parseInt(command[2]))); break;
                case "top": System.out.println(peer.top(Integer.parseInt(command[1]))); break;
                default: throw new IllegalArgumentException(line);
            }
        }
    }

    private String build() throws IOException {
        List<String> passages = Files.readAllLines(folder.resolve("passages.txt"));
        Path index = folder.resolve("lucene8");
        long start = System.nanoTime();
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
        config.setSimilarity(similarity);
        config.setMergePolicy(new LogDocMergePolicy()); // keeps the passages in order, so that a document's number is its passage's
        try (Directory directory = FSDirectory.open(index); IndexWriter writer = new IndexWriter(directory, config)) {
            Document document = new Document();
            TextField words = new TextField("words", "", Field.Store.NO);
            document.add(words);
            for (String passage : passages) {
                words.setStringValue(passage);
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        long built = System.nanoTime();
        searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(index)));
        searcher.setSimilarity(similarity);
        searcher.setQueryCache(null);
        search(queries.get(0));
        long opened = System.nanoTime();
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        }
        return (built - start) + " " + bytes + " " + (opened - built);
    }

    /** Counts hits no further than it must, so that it may skip from the start. */
    private TopDocs search(Query query) throws IOException {
        TopScoreDocCollector collector = TopScoreDocCollector.create(WANTED, WANTED);
        searcher.search(query, collector);
        return collector.topDocs();
    }

    private String run(int count, int threads) throws Exception {
        long[] latencies = new long[count];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> asker = () -> {
            for (int query = next.getAndIncrement(); query < count; query = next.getAndIncrement()) {
                long asked = System.nanoTime();
                search(queries.get(query));
                latencies[query] = System.nanoTime() - asked;
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        for (Future<Void> done : pool.invokeAll(Collections.nCopies(threads, asker))) {
            done.get();
        }
        long elapsed = System.nanoTime() - start;
        pool.shutdown();
        return elapsed + " " + Arrays.stream(latencies).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    private String top(int count) throws IOException {
        StringJoiner all = new StringJoiner(" ");
        for (Query query : queries.subList(0, count)) {
            all.add(Arrays.stream(search(query).scoreDocs).map(hit -> Integer.toString(hit.doc)).collect(Collectors.joining(",", "", ",")));
        }
        return all.toString();
    }
}

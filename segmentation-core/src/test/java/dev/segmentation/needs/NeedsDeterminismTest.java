package dev.segmentation.needs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Message;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.SplitMix64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same bits on any JDK, with any number of threads and in any row order: digests over models, segments, posteriors,
 * reasons and reports, run on JDK 17 and on the newest here. Whoever changes a rule or a sentence on purpose replaces the
 * constant by the digest that the failure shows.
 */
@Tag("determinism")
class NeedsDeterminismTest {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("da"));
    private static final int SIZE = 240;
    private static final Category BAND = Category.of("band");
    private static final Portfolio SURVEY = survey(IntStream.range(0, SIZE).toArray());

    /** Answers of three planted groups in thirds of a point, some unknown, with a size; the rows in a given order. */
    private static Portfolio survey(int[] order) {
        int items = 5;
        double[][] scores = new double[items][SIZE];
        String[] band = new String[SIZE];
        SplitMix64 random = new SplitMix64(31);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < items; j++) {
                double centre = j == i % 3 ? 8 : 3;
                scores[j][i] = random.nextInt(40) == 0 ? Double.NaN : centre + (random.nextInt(13) - 6) / 3.0;
            }
            band[i] = random.nextInt(3) == 0 ? "small" : "large";
        }
        Portfolio portfolio =
                Portfolio.ofIds(IntStream.of(order).mapToObj(i -> "r" + i).toList());
        for (int j = 0; j < items; j++) {
            int item = j;
            double[] column =
                    IntStream.of(order).mapToDouble(i -> scores[item][i]).toArray();
            String[] answers = IntStream.of(order)
                    .mapToObj(i -> Double.isNaN(scores[item][i]) ? "" : scores[item][i] < 5 ? "no" : "yes")
                    .toArray(String[]::new);
            portfolio = portfolio.with(Measure.of("m" + j, "1-10"), column).with(Category.of("c" + j), answers);
        }
        return portfolio.with(BAND, IntStream.of(order).mapToObj(i -> band[i]).toArray(String[]::new));
    }

    private static Measure[] measures() {
        return IntStream.range(0, 5).mapToObj(j -> Measure.of("m" + j, "1-10")).toArray(Measure[]::new);
    }

    private static Category[] categories() {
        return IntStream.range(0, 5).mapToObj(j -> Category.of("c" + j)).toArray(Category[]::new);
    }

    private static NeedsClusters clusters() {
        return NeedsClusters.on(measures())
                .clusters(2, 4)
                .starts(10)
                .resamples(20)
                .seed(7);
    }

    private static LatentClasses classes() {
        return LatentClasses.on(categories())
                .classes(2, 4)
                .starts(10)
                .resamples(20)
                .seed(7);
    }

    @Test
    void declaredNeedsAreTheSameBitsOnAnyJdk() {
        Digest digest = new Digest();
        for (DeclaredNeeds one : List.of(
                DeclaredNeeds.on(measures()),
                DeclaredNeeds.on(measures()).margin(1).pairs(),
                DeclaredNeeds.on(measures()).ranks().atLeast(3))) {
            Segmentation found = one.segment(SURVEY);
            digest.add(found);
            DeclaredNeedsReport report = ((DeclaredNeedsModel) found.model()).report(found);
            report.needs().forEach(need -> digest.add(need.importance()));
            report.profiles().forEach(digest::add);
        }
        assertThat(digest.hex()).isEqualTo("c38cf3e2066e5c12370d769ffc3c5b36bc5d248302f34a06e2dbcecefc8c1640");
    }

    @Test
    void clustersAreTheSameBitsOnAnyJdk() {
        Digest digest = new Digest();
        NeedsClustersModel model = clusters().fit(SURVEY);
        digest.add(model.segment(SURVEY));
        model.clusters().forEach(cluster -> cluster.centre().forEach(digest::add));
        NeedsClustersReport report = model.report(model.segment(SURVEY));
        report.table().forEach(row -> {
            digest.add(row.inertia());
            digest.add(row.silhouette());
            digest.add(row.shuffledInertia());
            row.jaccard().forEach(digest::add);
        });
        report.profiles().forEach(digest::add);
        assertThat(digest.hex()).isEqualTo("48254b0885c6f85a8f77ca7e7fc0c39edc0849f1ac746b485decc0eeb734be2d");
    }

    @Test
    void classesAreTheSameBitsOnAnyJdk() {
        Digest digest = new Digest();
        LatentClassesModel model = classes().fit(SURVEY);
        Segmentation found = model.segment(SURVEY);
        digest.add(found);
        model.classes().forEach(one -> {
            digest.add(one.share());
            one.probabilities().forEach(answers -> answers.forEach(digest::add));
        });
        LatentClassesReport report = model.report(found);
        report.table().forEach(row -> {
            digest.add(row.logLikelihood());
            digest.add(row.bic());
            digest.add(row.entropyR2());
            row.jaccard().forEach(digest::add);
        });
        report.profiles()
                .forEach(profile -> profile.answers().forEach(answer -> {
                    digest.add(answer.effect());
                    digest.add(answer.from());
                }));
        assertThat(digest.hex()).isEqualTo("e2c3785bf826ea1c159ad4bddf6ad535ec1002ae2f4c1568e50300a98a85c272");
    }

    @Test
    void whatTheyAreSeenBesideIsTheSameBitsOnAnyJdk() {
        Digest digest = new Digest();
        Segmentation found = clusters().clusters(3).segment(SURVEY);
        SameSize within =
                SameSize.of(found, dev.segmentation.apriori.Existing.of(BAND).segment(SURVEY));
        digest.add(within.bySize());
        digest.add(within.withinSize());
        within.bands().forEach(band -> band.gaps().forEach(gap -> digest.add(gap.to())));
        within.findings().forEach(digest::add);
        KnownTraits traits = KnownTraits.of(found, List.of(BAND, Category.of("c1")));
        traits.traits().forEach(trait -> digest.add(trait.corrected()));
        traits.findings().forEach(digest::add);
        digest.add(TypingTool.of(found).fit(SURVEY).segment(SURVEY));
        assertThat(digest.hex()).isEqualTo("510f61601ad9d30b41492516b07e3135a9a707d87d31934f48160fc93fb7d341");
    }

    /** Shuffled rows and two threads give equal models, and reports that are equal to the last bit. */
    @Test
    void rowOrderAndThreadsMakeNoDifference() {
        int[] order = IntStream.range(0, SIZE).map(i -> (i * 77 + 5) % SIZE).toArray();
        Portfolio shuffled = survey(order);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Running running = Running.alone().on(two, 2);
            NeedsClustersModel clusters = clusters().fit(SURVEY);
            NeedsClustersModel again = clusters().fit(shuffled, running);
            assertThat(again).isEqualTo(clusters);
            assertThat(again.report(again.segment(shuffled))).isEqualTo(clusters.report(clusters.segment(SURVEY)));
            LatentClassesModel classes = classes().fit(SURVEY);
            LatentClassesModel other = classes().fit(shuffled, running);
            assertThat(other).isEqualTo(classes);
            assertThat(other.report(other.segment(shuffled))).isEqualTo(classes.report(classes.segment(SURVEY)));
            DeclaredNeedsModel declared = DeclaredNeeds.on(measures()).fit(SURVEY);
            assertThat(declared.report(declared.segment(shuffled)))
                    .isEqualTo(declared.report(declared.segment(SURVEY)));
        } finally {
            two.shutdownNow();
        }
    }

    /** SHA-256 over bits and sentences. */
    private static final class Digest {
        private final MessageDigest digest = sha256();

        void add(double number) {
            digest.update(ByteBuffer.allocate(Double.BYTES)
                    .putLong(Double.doubleToRawLongBits(number))
                    .array());
        }

        void add(Message sentence) {
            LANGUAGES.forEach(language -> digest.update(sentence.in(language).getBytes(StandardCharsets.UTF_8)));
        }

        void add(SegmentProfile profile) {
            profile.needs().forEach(need -> {
                add(need.effect());
                add(need.to());
            });
        }

        void add(Segmentation found) {
            for (int row = 0; row < SIZE; row++) {
                for (Locale language : LANGUAGES) {
                    digest.update(found.assignment(row).because(language).getBytes(StandardCharsets.UTF_8));
                }
                int at = row;
                found.derived().values().forEach(column -> add(column.at(at)));
            }
            found.model().report(found).findings().forEach(this::add);
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.segmentation.needs;

import dev.segmentation.FitException;
import dev.segmentation.Fitting;
import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.CategoryColumn;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.internal.CheckReturnValue;
import dev.segmentation.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Discovers segments of customers who answer alike, by latent class analysis of categorical answers, and says whether there
 * are any.
 *
 * <p>Unknown answers are kept: a customer is judged by those that are known, and unassigned only where none is. 50 starts are
 * made from the seed, and numbers of classes from 2 to 8 are tried; each is judged by resamples and by copies with shuffled
 * answers, with AIC and BIC beside.
 *
 * <p>Immutable, thread-safe and comparable by value; {@code toString} prints the sentence. Settings throw {@link
 * IllegalArgumentException} at the step; {@link #fit} throws {@link dev.segmentation.FitException} if the portfolio lacks a
 * category or no answer is known.
 *
 * <pre>{@code
 * LatentClasses needs = LatentClasses.on(DELIVERY, ADVICE, CREDIT);   // 2 to 8, whichever is to be trusted
 * LatentClasses three = LatentClasses.on(DELIVERY, ADVICE, CREDIT).classes(3);
 * }</pre>
 *
 * <p>Sources: L. A. Goodman, Biometrika 61, 1974; G. McLachlan, D. Peel, "Finite Mixture Models", 2000.
 */
@CheckReturnValue
public final class LatentClasses implements Segmenter<LatentClassesModel> {
    /** The method's name in definitions and models. */
    public static final String KIND = "latent-classes";

    private final List<Category> categories;
    private final Search search;

    private LatentClasses(List<Category> categories, Search search) {
        this.categories = categories;
        this.search = search;
    }

    /**
     * By the answers to some questions.
     *
     * @param categories at least one, none twice; the whole path of a category is its answer
     * @return the segmenter
     * @throws NullPointerException if a category is null
     * @throws IllegalArgumentException if there is none, or one stands twice
     */
    public static LatentClasses on(Category... categories) {
        List<Category> listed = Checks.list(Arrays.asList(categories), "LatentClasses.on");
        Checks.distinct(listed, "LatentClasses.on");
        if (listed.isEmpty()) {
            throw new IllegalArgumentException("LatentClasses.on must name a category; got none.");
        }
        return new LatentClasses(listed, Search.DEFAULTS);
    }

    /**
     * With a given number of classes; the report still says whether they are to be trusted.
     *
     * @param k from 1, which gives the one segment {@code all}
     * @return a new segmenter
     * @throws IllegalArgumentException if it is below 1
     */
    public LatentClasses classes(int k) {
        return new LatentClasses(categories, search.between("LatentClasses.classes", k, k));
    }

    /**
     * With the recommended number of classes from a range.
     *
     * @param from the least, from 1
     * @param to the most
     * @return a new segmenter
     * @throws IllegalArgumentException if {@code from} is below 1 or above {@code to}
     */
    public LatentClasses classes(int from, int to) {
        return new LatentClasses(categories, search.between("LatentClasses.classes", from, to));
    }

    /**
     * With another number of starts; the best one counts.
     *
     * @param count from 1; 50 by default
     * @return a new segmenter
     * @throws IllegalArgumentException if it is below 1
     */
    public LatentClasses starts(int count) {
        return new LatentClasses(categories, search.starts("LatentClasses.starts", count));
    }

    /**
     * With other random numbers.
     *
     * @param seed any number; 1 by default
     * @return a new segmenter
     */
    public LatentClasses seed(long seed) {
        return new LatentClasses(categories, search.seed(seed));
    }

    /**
     * With another number of resamples to judge stability by. Without any, nothing is recommended.
     *
     * @param count 100 by default; 0 for none
     * @return a new segmenter
     * @throws IllegalArgumentException if it is below 0, or 0 where the number of classes is to be chosen
     */
    public LatentClasses resamples(int count) {
        return new LatentClasses(categories, search.resamples("LatentClasses.resamples", count));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LatentClassesModel fit(Portfolio portfolio) {
        return fit(portfolio, Running.alone());
    }

    /**
     * Learns a model with the help of others.
     *
     * @param portfolio the customers to learn from
     * @param running who works, and who hears of it
     * @return the same model, to the bit, as without help
     * @throws dev.segmentation.FitException if the portfolio lacks a category, or no answer to it is known
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public LatentClassesModel fit(Portfolio portfolio, Running running) {
        Checks.notNull(running, "LatentClasses.fit running");
        Fitting fitting = Fitting.of(KIND, portfolio);
        List<LatentItem> items = new ArrayList<>();
        for (Category category : categories) {
            CategoryColumn column = fitting.category(category);
            if (column.paths().isEmpty()) {
                throw new FitException(
                        KIND,
                        category.name(),
                        "Category " + Checks.quote(category.name()) + " must be known of somebody; got no answer of "
                                + portfolio.size() + " customers.");
            }
            items.add(new LatentItem(category, used(column)));
        }
        Patterns patterns = patterns(items, portfolio);
        LatentTrial trial = new LatentTrial(patterns, search, running);
        LatentEvidence evidence = trial.run();
        LatentFit chosen = trial.of(search.isGiven() ? evidence.table().get(0).k() : evidence.recommendedK());
        Provenance plain = fitting.provenance(this, (int) patterns.customers);
        List<LatentClass> classes = new LatentNaming(items, chosen).classes();
        return LatentClassesModel.of(items, classes, evidence, NeedsClusters.seeded(plain, search.seed()));
    }

    /** The answers that somebody gave; a column may list others. */
    private static List<List<String>> used(CategoryColumn column) {
        boolean[] given = new boolean[column.paths().size()];
        for (int row = 0; row < column.size(); row++) {
            if (column.code(row) >= 0) {
                given[column.code(row)] = true;
            }
        }
        List<List<String>> used = new ArrayList<>();
        for (int code = 0; code < given.length; code++) {
            if (given[code]) {
                used.add(column.paths().get(code));
            }
        }
        return used;
    }

    /** The customers of whom something is known. */
    private static Patterns patterns(List<LatentItem> items, Portfolio portfolio) {
        int[] codes = LatentCodes.of(items, portfolio);
        int width = items.size();
        int kept = 0;
        for (int row = 0; row < portfolio.size(); row++) {
            boolean known = false;
            for (int j = 0; j < width; j++) {
                known |= codes[row * width + j] >= 0;
            }
            if (known) {
                System.arraycopy(codes, row * width, codes, kept * width, width);
                kept++;
            }
        }
        int[] levels = items.stream().mapToInt(item -> item.labels().size()).toArray();
        return Patterns.of(Arrays.copyOf(codes, kept * width), levels);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LatentClasses that && categories.equals(that.categories) && search.equals(that.search);
    }

    @Override
    public int hashCode() {
        return Objects.hash(categories, search);
    }

    @Override
    public String toString() {
        String names = String.join(", ", categories.stream().map(Category::name).toList());
        return "LatentClasses.on(" + names + ")" + search.words("classes");
    }
}

package dev.segmentation.examples.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the survey that the example program carries, with segments that are known because they are planted: 1,500
 * respondents answer twelve questions by yes (1) or no (0), three questions for each of four needs. Who has a need says yes
 * to its three questions nine times in ten, and to the others once in ten. Beside it a survey of noise alone: every question
 * has a share of its own that says yes, and no answer goes with another. {@code docs/sample.md} has the questions.
 *
 * <p>There are no instances. Each call works on its own data, so that several threads may call. It throws what the methods
 * name, and nothing else.
 *
 * <pre>{@code
 * PlantedSurvey.planted(PlantedSurvey.SEED).rows().size();     // 1500
 * }</pre>
 */
public final class PlantedSurvey {

    /** The seed of the files that the example program carries. */
    public static final long SEED = 2026;

    private static final int RESPONDENTS = 1500;
    private static final List<String> NEEDS = List.of("price", "delivery", "advice", "range");
    private static final int QUESTIONS_EACH = 3;

    /** The needs' shares, added up: 32, 27, 23 and 18 %. */
    private static final double[] UP_TO = {0.32, 0.59, 0.82, 1};

    private static final double NOISE = 0.1;
    private static final double FEWEST_YES = 0.15;
    private static final double MOST_YES = 0.85;

    private PlantedSurvey() {}

    /**
     * Makes the survey with four planted needs.
     *
     * @param seed any number; {@link #SEED} gives the file that the example program carries
     * @return the table {@code survey.csv}: equal for equal seeds, on every machine and JDK; its last column is the truth
     */
    public static SampleTable planted(long seed) {
        SampleRandom random = SampleRandom.of(seed, "planted survey");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < RESPONDENTS; i++) {
            SampleRandom own = random.fork();
            double place = own.uniform();
            int need = 0;
            while (place >= UP_TO[need]) {
                need++;
            }
            List<String> row = new ArrayList<>(List.of(respondent(i)));
            for (int question = 0; question < NEEDS.size() * QUESTIONS_EACH; question++) {
                boolean yes = question / QUESTIONS_EACH == need;
                row.add(yes != own.chance(NOISE) ? "1" : "0");
            }
            row.add(NEEDS.get(need));
            rows.add(row);
        }
        return new SampleTable("survey.csv", header(), rows);
    }

    /**
     * Makes the survey of noise alone.
     *
     * @param seed any number; {@link #SEED} gives the file that the example program carries
     * @return the table {@code survey-noise.csv}: equal for equal seeds, on every machine and JDK; its last column says none
     */
    public static SampleTable noise(long seed) {
        SampleRandom random = SampleRandom.of(seed, "noise survey");
        double[] shares = new double[NEEDS.size() * QUESTIONS_EACH];
        for (int question = 0; question < shares.length; question++) {
            shares[question] = random.between(FEWEST_YES, MOST_YES);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < RESPONDENTS; i++) {
            SampleRandom own = random.fork();
            List<String> row = new ArrayList<>(List.of(respondent(i)));
            for (double share : shares) {
                row.add(own.chance(share) ? "1" : "0");
            }
            row.add("none");
            rows.add(row);
        }
        return new SampleTable("survey-noise.csv", header(), rows);
    }

    /**
     * Writes {@code survey.csv} and {@code survey-noise.csv} of {@link #SEED} into a folder.
     *
     * @param arguments the folder, which is made where it is missing
     * @throws IOException if the folder cannot be written to
     * @throws IllegalArgumentException if there is not exactly one argument
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "PlantedSurvey.main must get one argument; got " + arguments.length + ". Name the folder.");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (SampleTable table : List.of(planted(SEED), noise(SEED))) {
            Files.writeString(folder.resolve(table.fileName()), table.csv());
        }
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("respondent"));
        for (String need : NEEDS) {
            for (int question = 1; question <= QUESTIONS_EACH; question++) {
                header.add(need + "_" + question);
            }
        }
        header.add("planted");
        return header;
    }

    private static String respondent(int number) {
        return String.format(Locale.ROOT, "R-%04d", number + 1);
    }
}

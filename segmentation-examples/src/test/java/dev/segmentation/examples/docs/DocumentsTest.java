package dev.segmentation.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the documents show is what the library does: every Java block and the tour run as JShell runs them. */
class DocumentsTest {
    private static final String STARTUP = "docs/jshell/segmentation.jsh";

    @Test
    void everyBlockOfTheReadmeRunsAndGivesWhatItSays() {
        String readme = Documents.text("README.md");
        List<String> blocks = Documents.javaBlocks(readme);

        assertThat(blocks).hasSizeGreaterThanOrEqualTo(5);
        assertThat(claims(String.join("\n", blocks))).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void theTourRunsAndGivesWhatItSays() {
        assertThat(claims(Documents.text("docs/jshell/tour.jsh"))).hasSizeGreaterThanOrEqualTo(10);
    }

    /** README: "shows Java by line 12 and its first screen explains the whole library". */
    @Test
    void theReadmeShowsJavaAndItsOutputByLineTwelve() {
        List<String> lines = Documents.text("README.md").lines().limit(12).toList();

        assertThat(lines).contains("```java");
        assertThat(lines).anyMatch(line -> line.startsWith("// "));
    }

    /** README: "Exactly two commands set all up". */
    @Test
    void theReadmeHasTwoCommandsThatSetAllUp() {
        String readme = Documents.text("README.md");
        String section = readme.substring(readme.indexOf("## Two commands"), readme.indexOf("The sample is"));

        assertThat(section.lines().filter(line -> line.startsWith("mvn ")).map(line -> line.split(" {2,}", 2)[0]))
                .containsExactly("mvn -q -Psample package", "mvn verify");
        assertThat(Documents.text(".ci/run")).contains("mvn -B verify");
    }

    /** Runs a script after the documented start, checks each claim, and returns the claims. */
    private static List<String> claims(String script) {
        List<String> claims = new ArrayList<>();
        try (Shell shell = new Shell()) {
            shell.run(Documents.text(STARTUP));
            for (Shell.Step step : shell.run(script)) {
                if (step.expected() != null) {
                    assertThat(step.value()).as(step.source()).isEqualTo(step.expected());
                    claims.add(step.source());
                }
            }
        }
        return claims;
    }
}

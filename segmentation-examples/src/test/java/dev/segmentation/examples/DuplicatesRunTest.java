package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3: "one giant entered three times looks like three small customers", so it is reported, and never merged. */
class DuplicatesRunTest {
    private static final String CUSTOMERS = """
            id,name,vat,web,sales
            a,Acme Nordic AB,556677-8899,acme.example,40
            b,Beta,SE556677889901,beta.example,10
            c,ACME nordic Aktiebolag (publ),,,90
            -d,Delta,,info@beta.example,5
            e,Epsilon,,gmail.com,5
            f,Zeta,,gmail.com,5
            """;

    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "id", "name": "name",
               "duplicates": {"number": "vat", "domain": "web", "name": true},
               "measures": {"sales": {"column": "sales", "unit": "EUR/yr"}}},
             "segmentations": {"value": {"method": "value-based", "by": "sales"}}}
            """;

    private static final String NONE = DEFINITION.replaceFirst("\"duplicates.*,", "");

    @TempDir
    private Path folder;

    private Run run(String customers, String definition, String... more) {
        return new Program(folder).divide(customers, definition, more);
    }

    @Test
    @DisplayName("issue 3: organisation or VAT number, domain, normalised name; reported, never merged")
    void companiesEnteredSeveralTimesAreReportedAndNotMerged() {
        Run run = run(CUSTOMERS, DEFINITION);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.text("duplicates.csv")).isEqualTo("""
                        group,by,customer,name
                        1,number,a,Acme Nordic AB
                        1,number,b,Beta
                        2,domain,b,Beta
                        2,domain,'-d,Delta
                        3,name,a,Acme Nordic AB
                        3,name,c,ACME nordic Aktiebolag (publ)
                        """);
        assertThat(run.json("summary.json").get("suspectedDuplicates").toString())
                .isEqualTo("{\"customers\":4,\"groups\":3,\"number\":1,\"domain\":1,\"name\":1}");
        assertThat(run.out()).startsWith("""
                        6 in all: customer 6
                        suspected duplicates: 4 customers in 3 groups; reported, not merged
                        """).doesNotContain("Acme", "customers.duplicates");
        assertThat(run.rows("assignments.csv")).hasSize(6);
    }

    @Test
    void allElseIsAsIfNobodyHadAsked() {
        Run asked = run(CUSTOMERS, DEFINITION);
        String assignments = asked.text("assignments.csv");
        String attributes = asked.json("summary.json").get("attributes").toString();
        Run not = run(CUSTOMERS, NONE);

        assertThat(not.text("assignments.csv")).isEqualTo(assignments);
        assertThat(not.json("summary.json").get("attributes").toString()).isEqualTo(attributes);
        assertThat(not.json("summary.json").has("suspectedDuplicates")).isFalse();
        assertThat(Files.exists(not.folder().resolve("duplicates.csv"))).isFalse();
        assertThat(not.out()).doesNotContain("duplicates");
    }

    @Test
    void nobodyUnderSuspicionIsAnAnswerToo() {
        Run run = run("id,name,vat,web,sales\na,Acme,1,,40\n", DEFINITION, "--language", "sv");

        assertThat(run.text("duplicates.csv")).isEqualTo("group,by,customer,name\n");
        assertThat(run.out()).contains("misstänkta dubbletter: 0 kunder i 0 grupper; rapporterade, inte sammanslagna");
    }

    @Test
    void aColumnThatTheHeaderLacksIsReportedWithTheNearest() {
        Run run = run(CUSTOMERS.replace("vat,web", "vatt,web"), DEFINITION);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("segmentation: /customers/duplicates/number: column must be in the header of c.csv;"
                        + " got \"vat\", which it lacks. Did you mean \"vatt\"?\n");
    }
}

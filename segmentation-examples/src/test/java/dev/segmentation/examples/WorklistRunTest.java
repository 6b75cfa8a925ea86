package dev.segmentation.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 4: the program reads activities and writes {@code worklists/OWNER.csv}; whole or not at all. */
class WorklistRunTest {
    private static final String CUSTOMERS = """
            id,name,stage,sales,loyalty,potential,owner
            big,Big AB,customer,100000,10,300000,Åsa Öberg
            =small,"Small, AB",customer,9000,90,9000,Åsa Öberg
            hope,Hope AB,prospect,,,500000,../../etc/passwd
            old,Old AB,former,,,20000,
            lead,,lead,,,,Åsa Öberg
            """;

    private static final String DEFINITION = """
            {"format": 1, "customers": {"id": "id", "name": "name", "stage": "stage",
               "measures": {"sales": {"column": "sales", "unit": "EUR/yr"}, "loyalty": {"column": "loyalty", "unit": "0-100"},
                            "potential": {"column": "potential", "unit": "EUR/yr"}},
               "categories": {"owner": {"column": "owner"}}},
             "activities": {"file": "activities.csv", "customer": "who", "date": "day", "type": "kind", "minutes": "time",
                            "startedBy": "by", "asOf": "2025-12-31", "measures": {"time": {"minutes": "P1Y"}}},
             "segmentations": {"m": {"method": "crm-matrix", "value": {"measure": "sales", "bands": {"at": [10000, 100000]}},
                 "loyalty": {"measure": "loyalty", "bands": {"at": [33, 66]}}, "potential": {"measure": "potential"}}},
             "worklists": {"of": "m", "by": "owner", "counting": "visit", "potential": "potential"}}
            """;

    private static final String ACTIVITIES = """
            who,day,kind,time,by
            big,2025-09-22,visit,60,us
            '=small,2025-12-01,visit,60,customer
            '=small,2025-12-02,visit,60,customer
            '=small,2025-12-03,visit,60,us
            stranger,2025-12-03,visit,60,us
            big,2025-13-03,visit,60,us
            big,2025-12-03,visit,-60,us
            big,2025-12-03,visit,60,them
            big,2026-01-01,visit,60,us
            """;

    @TempDir
    private Path folder;

    private Run run(String... more) {
        Program program = new Program(folder);
        program.file("activities.csv", ACTIVITIES);
        return program.divide(CUSTOMERS, DEFINITION, more);
    }

    @Test
    void eachOwnerGetsAListInTheOrderOfWhatIsWorthDoing() {
        Run run = run();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.files().keySet().stream().filter(file -> file.startsWith("worklists/")))
                .containsExactly("worklists/Asa-Oberg.csv", "worklists/etc-passwd.csv", "worklists/no-owner.csv");
        assertThat(run.text("worklists/Asa-Oberg.csv"))
                .isEqualTo(
                        "customer,name,owner,segmentation,segment,urgency,play,text,reason,activity,due,status,last,done,norm,"
                                + "over,unserved,at_risk\n"
                                + "big,Big AB,Åsa Öberg,m,giant-low,1,win share from whom they buy from today,\"Find out what"
                                + " they buy elsewhere, and why; win one product or department after the other. A new one is"
                                + " onboarded as a giant\",\"could buy for 200,000 EUR/yr more; sales of 100,000 EUR/yr are at"
                                + " risk; visit: due since 2025-11-07, last on 2025-09-22, 1 of 8 in the year; call: not once"
                                + " yet, due now; the norm is 12 a year\",visit,2025-11-07,overdue,2025-09-22,1,8,0,200000,"
                                + "100000\n"
                                + "'=small,\"Small, AB\",Åsa Öberg,m,small-high,12,leave the comfort zone,\"They are visited"
                                + " because it is pleasant: thank them, move them to inside sales, and pass the freed hours to"
                                + " giants\",\"buys all it could from us; call: not once yet, due now; the norm is 2 a year;"
                                + " e-mail: not once yet, due now; the norm is 4 a year\",call,2025-12-31,due,,0,2,0,0,0\n");
        assertThat(run.rows("worklists/no-owner.csv").get(0))
                .containsEntry("customer", "old")
                .containsEntry("owner", "")
                .containsEntry("segment", "medium-prospect");
    }

    @Test
    void reasonsAndPlaysAreInTheLanguageAskedFor() {
        assertThat(run("--language", "sv")
                        .rows("worklists/Asa-Oberg.csv")
                        .get(0)
                        .get("reason"))
                .startsWith("kunde köpa för 200\u00a0000 EUR/yr till;");
    }

    @Test
    @DisplayName("the printed summary shows the imbalance sentence as a finding and counts of due and overdue")
    void theSummaryTellsTheImbalanceAndWhatIsDue() {
        Run run = run();
        assertThat(run.out())
                .contains("""
                        worklists  (m by owner: 3 lists, 4 in all)
                          1 on the lists are overdue, 3 more are due within 7 days, 0 get more than a norm
                          no activity is of type call, which the norms ask for
                          no activity is of type email, which the norms ask for
                          1 on the lists have no owner: they stand on a list of their own
                          1 could not be placed and stand on no list
                        """)
                .contains(
                        "  1. plan: 75 % of visits went to small-high with 1.1 % of the potential; 66.7 % of that was their"
                                + " idea\n");
        var lists = run.json("summary.json").get("worklists");
        assertThat(lists.get("overdue").asInt()).isEqualTo(1);
        assertThat(lists.get("due").asInt()).isEqualTo(3);
        assertThat(lists.get("imbalance").get("crowded").asText()).isEqualTo("small-high");
        assertThat(lists.get("imbalance")
                        .get("cells")
                        .get(3)
                        .get("effort")
                        .get("activities")
                        .asDouble())
                .isEqualTo(3);
        assertThat(run.text("summary.json")).doesNotContain("Öberg", "Small, AB", "hope");
    }

    @Test
    @DisplayName("today's hours feed the order by this portfolio's money per hour")
    void theMatrixKnowsTheTimeSpent() {
        var report = run().summary("m").get("report");
        assertThat(report.get("cells").get(3).get("effort").asDouble()).isEqualTo(180);
        assertThat(report.get("findings").toString()).contains("per unit of time spent today");
    }

    @Test
    void badRowsAreRejectedAndLaterOnesLeftOut() {
        Run run = run();
        assertThat(run.rows("rejects.csv").stream()
                        .map(row -> row.get("file") + " " + row.get("row") + " " + row.get("column") + " "
                                + row.get("code")))
                .containsExactly(
                        "activities.csv 5 who unknown-customer",
                        "activities.csv 6 day date",
                        "activities.csv 7 time number-range",
                        "activities.csv 8 by started-by");
        assertThat(run.out())
                .contains("activities.csv: 4 of 9 rows rejected")
                .contains("1 activity later than the day asked for was left out");
        assertThat(run.json("summary.json")
                        .get("files")
                        .get("activities.csv")
                        .get("accepted")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void theArgumentReplacesTheFileAndTheDay() throws IOException {
        Path other =
                Files.writeString(folder.resolve("other.csv"), "who,day,kind,time,by\nbig,2025-01-05,visit,1,us\n");
        Run run = run("--activities", other.toString(), "--as-of", "2025-01-05");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.rows("worklists/Asa-Oberg.csv").get(0)).containsEntry("due", "2025-01-05");
        assertThat(run.json("summary.json")
                        .get("files")
                        .get("other.csv")
                        .get("accepted")
                        .asInt())
                .isEqualTo(1);
        Run without = new Program(folder).divide("id,v\na,1\n", Program.VALUE, "--activities", other.toString());
        assertThat(without.out()).contains("The file of --activities was not read: the definition has no activities");
    }

    @Test
    void whatIsMissingIsSaidBeforeARowIsRead() {
        String noFile = DEFINITION.replace("\"file\": \"activities.csv\", ", "");
        String noDay = DEFINITION.replace(", \"asOf\": \"2025-12-31\"", "");
        assertThat(new Program(folder).divide(CUSTOMERS, noFile).messages())
                .containsExactly("/activities/file: file must be named, or given as --activities; got neither.");
        new Program(folder).file("activities.csv", ACTIVITIES);
        Run run = new Program(folder).divide(CUSTOMERS, noDay.replace("\"type\": \"kind\"", "\"type\": \"kid\""));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .containsExactly(
                        "/activities/type: column must be in the header of activities.csv; got \"kid\", which it lacks."
                                + " Did you mean \"kind\"?",
                        "/activities/asOf: asOf must be given, or that of the orders, or --as-of; got none of them. Write for"
                                + " example \"2025-12-31\".");
        assertThat(run.folder()).doesNotExist();
    }

    @Test
    void aNextRunTakesTheListsOfThoseWhoLeftAwayAndNothingElse() throws IOException {
        Run first = run();
        Path lists = first.folder().resolve("worklists");
        Files.writeString(lists.resolve("mine.csv"), "customer,notes\n");
        Run second = new Program(folder).divide(CUSTOMERS.replace("../../etc/passwd", "Åsa Öberg"), DEFINITION);
        assertThat(second.status()).isZero();
        assertThat(second.files().keySet().stream().filter(file -> file.startsWith("worklists/")))
                .containsExactly("worklists/Asa-Oberg.csv", "worklists/mine.csv", "worklists/no-owner.csv");
        Run third = new Program(folder).divide("id,v\na,1\n", Program.VALUE);
        assertThat(third.files().keySet().stream().filter(file -> file.startsWith("worklists/")))
                .containsExactly("worklists/mine.csv");
    }

    @Test
    void withoutActivitiesTheListsAreThereWithoutDates() {
        String bare = DEFINITION.replaceAll("(?s)\"activities\": .*?\"segmentations\"", "\"segmentations\"");
        Run run = new Program(folder).divide(CUSTOMERS, bare);
        assertThat(run.status()).as(run.err()).isZero();
        Map<String, String> big = run.rows("worklists/Asa-Oberg.csv").get(0);
        assertThat(List.of("due", "status", "last"))
                .allMatch(column -> big.get(column).isEmpty());
        assertThat(run.json("summary.json").get("worklists").has("imbalance")).isFalse();
    }
}

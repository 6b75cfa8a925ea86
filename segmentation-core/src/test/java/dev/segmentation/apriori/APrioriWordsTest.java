package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Message;
import dev.segmentation.Share;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Attribute;
import dev.segmentation.customer.Category;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Labels;
import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.customer.Stage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** DESIGN.md 2.7: "A sentence has a key and arguments", in English, Swedish and Danish. */
@Tag("determinism")
class APrioriWordsTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Category REGION = Category.of("region");
    private static final Labels PRODUCTS = Labels.of("products");
    private static final Measure EMPLOYEES = Measure.of("employees", "heads");
    private static final Measure SALES = Measure.of("sales", "EUR/yr");

    private static Customer customer() {
        return Customer.of("c")
                .with(REGION, "Nordics", "Sweden")
                .with(PRODUCTS, List.of("x", "y"))
                .with(EMPLOYEES, 1500)
                .with(SALES, 0);
    }

    private static Portfolio portfolio() {
        return Portfolio.of(List.of(customer(), Customer.of("d").with(SALES, 10)));
    }

    @Test
    void aSetIsSpelledOut() {
        var assignment = APriori.by(PRODUCTS).segment(portfolio()).assignment("c");
        assertThat(assignment.because())
                .isEqualTo("x+y: products: x, y; would be unassigned with products other than x, y");
        Customer none = customer().with(PRODUCTS, List.of());
        assertThat(APriori.by(PRODUCTS).fit(portfolio()).assign(none).because(SWEDISH))
                .isEqualTo("unassigned: products: inga, en mängd som inte fanns när modellen anpassades;"
                        + " vore x+y med products x, y");
    }

    @Test
    void hasAndHasNotAreSaidInEachLanguage() {
        APrioriModel model = APriori.by(PRODUCTS, "x").fit(portfolio());
        assertThat(model.assign(customer()).because(SWEDISH)).startsWith("yes: products omfattar x;");
        assertThat(model.assign(customer()).because(DANISH)).startsWith("yes: products omfatter x;");
        assertThat(model.assign(customer().with(PRODUCTS, List.of("y"))).because(DANISH))
                .startsWith(
                        "unassigned: ingen havde denne kombination, da modellen blev tilpasset; products omfatter ikke x;");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        APrioriModel model = APriori.by(EMPLOYEES, Banding.at(50, 1250)).fit(portfolio());
        assertThat(model.assign(customer()).because())
                .startsWith("3: employees 1,500 heads, at or above the cut of 1,250;");
        assertThat(model.assign(customer()).because(DANISH))
                .startsWith("3: employees 1.500 heads, på eller over grænsen 1.250;");
        assertThat(model.assign(customer()).because(SWEDISH))
                .startsWith("3: employees 1\u00a0500 heads, på eller över gränsen 1\u00a0250;");
    }

    /** CONTRACT.md: zero and negative values are "never in the share's base, always in the lowest band, and said in the reason". */
    @Test
    void aValueThatIsNotPositiveIsSaidToBeLowestByRule() {
        APrioriModel model = APriori.by(SALES, Banding.cumulativeShare(0.8)).fit(portfolio());
        assertThat(model.assign(customer()).because())
                .startsWith("B: sales 0 EUR/yr, not above zero: never part of the share, always in the lowest band;");
    }

    @Test
    void sizeSaysByWhichStageItJudges() {
        Size size = Size.of(EMPLOYEES, SALES).bands(Banding.at(50), Banding.at(5));
        APrioriModel model = APriori.by(size).fit(portfolio());
        assertThat(model.assign(customer()).because(SWEDISH))
                .startsWith("1: en kund, storlek efter sales 0 EUR/yr, under gränsen 5;");
        assertThat(model.assign(customer().at(Stage.LEAD)).because(DANISH))
                .startsWith("2: et lead, størrelse efter employees 1.500 heads, på eller over grænsen 50;");
    }

    @Test
    void aLevelThatIsNotKnownIsSaid() {
        APrioriModel model = APriori.by(REGION, 2).fit(portfolio());
        Customer wide = customer().with(REGION, "Nordics");
        assertThat(model.assign(wide).because(SWEDISH)).startsWith("unknown: region är okänt på nivå 2;");
        assertThat(model.assign(wide).because(DANISH)).startsWith("unknown: region er ukendt på niveau 2;");
        assertThat(model.assign(wide).missing()).containsExactly((Attribute) REGION);
    }

    @Test
    void findingsAreSaidInEachLanguage() {
        Message thin = Message.of("apriori.report.thin", 12, 30, 5);
        assertThat(thin.in(Locale.ROOT)).isEqualTo("12 of 30 combinations have fewer than 5 customers");
        assertThat(thin.in(SWEDISH)).isEqualTo("12 av 30 kombinationer har färre än 5 kunder");
        assertThat(thin.in(DANISH)).isEqualTo("12 af 30 kombinationer har færre end 5 kunder");
        Message unknown = Message.of("apriori.report.unknown", new Share(0.125), "industry");
        assertThat(unknown.in(SWEDISH)).isEqualTo("industry är okänt för 12,5\u00a0% av kunderna");
        Message crowded = Message.of("apriori.report.crowded", "A/B", new Share(0.69));
        assertThat(crowded.in(DANISH))
                .isEqualTo("segment A/B rummer 69\u00a0% af alle kunder: det deler ikke meget op");
    }
}

package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Segment;
import dev.segmentation.Segmentation;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.history.PurchaseMeasure;
import dev.segmentation.testing.SharedData;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The CRM accounts divided by what is known of them, against counts made by hand from the file. */
class APrioriOnSharedDataTest {
    private static final Banding SIZE = Banding.at(500, 5000).labels("small", "mid", "large");

    private static Portfolio accounts() {
        return SharedData.purchases()
                .asOf(LocalDate.of(2017, 12, 31))
                .with(SharedData.SALES, PurchaseMeasure.sum(Period.ofYears(1)))
                .on(SharedData.accounts());
    }

    @Test
    void sectorAndSizeHoldEveryAccountOnce() {
        Portfolio accounts = accounts();
        Segmentation segmentation = APriori.by(SharedData.SECTOR)
                .and(SharedData.EMPLOYEES, SIZE)
                .sum(SharedData.SALES)
                .segment(accounts);
        Map<String, Integer> naive = new TreeMap<>();
        for (Map<String, String> row : SharedData.rows("crm-sales/customers.csv")) {
            int heads = Integer.parseInt(row.get("employees"));
            naive.merge(
                    row.get("sector") + "/" + (heads >= 5000 ? "large" : heads >= 500 ? "mid" : "small"),
                    1,
                    Integer::sum);
        }
        Map<String, Integer> counts = new TreeMap<>(segmentation.counts());
        assertThat(counts.remove(Segment.UNASSIGNED.code())).isZero();
        assertThat(counts).isEqualTo(naive);
        assertThat(segmentation.table(SharedData.SALES).stream()
                        .mapToDouble(row -> row.value())
                        .sum())
                .isEqualTo(10_005_534);
    }

    @Test
    void rareCombinationsArePooledAndNobodyIsLost() {
        APriori sentence = APriori.by(SharedData.SECTOR)
                .and(SharedData.COUNTRY, 1)
                .and(SharedData.PRODUCTS, "GTX Pro")
                .minimum(5);
        Segmentation segmentation = sentence.segment(accounts());
        assertThat(segmentation.counts().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(85);
        assertThat(segmentation.counts().entrySet())
                .allMatch(entry -> entry.getValue() >= 5
                        || entry.getKey().equals("other")
                        || entry.getKey().equals("unassigned"));
        assertThat(segmentation
                        .segments()
                        .get(segmentation.segments().size() - 2)
                        .code())
                .isEqualTo("other");
    }

    @Test
    void theOwnerIsASegmentationToCrossWithOurs() {
        Portfolio accounts = accounts();
        Segmentation owners = Existing.of(SharedData.OWNER).segment(accounts);
        Segmentation sectors = APriori.by(SharedData.SECTOR).segment(accounts);
        assertThat(owners.cross(sectors).agreeing()).isZero();
        assertThat(owners.counts().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(85);
    }
}

package dev.segmentation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmentation.Message;
import dev.segmentation.Segmentation;
import dev.segmentation.customer.Customer;
import dev.segmentation.customer.Portfolio;
import dev.segmentation.history.PurchaseMeasure;
import dev.segmentation.testing.SharedData;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Issue 6: "On crm-sales (best = top 10 by won value): the third-best account has 9 employees while the others are large,
 * and sector with ten sparse values must not be called a characteristic; the report says what is and is not supported."
 */
class BestCustomersOnSharedDataTest {
    private static final BestCustomers BEST =
            BestCustomers.by(SharedData.SALES).top(10).on(SharedData.SECTOR, SharedData.EMPLOYEES, SharedData.COUNTRY);

    private static Portfolio accounts() {
        return SharedData.purchases()
                .asOf(LocalDate.of(2017, 12, 31))
                .with(SharedData.SALES, PurchaseMeasure.sum(Period.ofYears(1)))
                .on(SharedData.accounts());
    }

    @Test
    void theThirdBestHasNineEmployeesWhileTheOthersAreLarge() {
        List<Customer> best = BEST.segment(accounts()).top(10, SharedData.SALES);
        assertThat(best.get(2).measure(SharedData.EMPLOYEES)).isEqualTo(9);
        assertThat(best)
                .filteredOn(one -> one.measure(SharedData.EMPLOYEES) != 9)
                .hasSize(9)
                .allMatch(one -> one.measure(SharedData.EMPLOYEES) > 500);
    }

    @Test
    void sectorIsNoCharacteristic() {
        Template template = BEST.fit(accounts()).template();
        assertThat(template.best()).isEqualTo(10);
        assertThat(template.rest()).isEqualTo(75);
        assertThat(template.undistinguishing()).contains(SharedData.SECTOR, SharedData.COUNTRY);
        assertThat(template.characteristics())
                .noneMatch(one -> one.question().attribute().equals(SharedData.SECTOR));
        assertThat(template.tried().stream()
                        .filter(one -> one.question().attribute().equals(SharedData.SECTOR)))
                .hasSize(10)
                .allMatch(Characteristic::isSparse);
    }

    @Test
    void theReportSaysWhatIsAndIsNotSupported() {
        Segmentation segmentation = BEST.segment(accounts());
        BestCustomersReport report = (BestCustomersReport) segmentation.model().report(segmentation);
        List<String> said = report.findings().stream()
                .map(message -> message.in(Locale.ROOT))
                .toList();
        assertThat(said).anyMatch(sentence -> sentence.startsWith("not supported: ") && sentence.contains("sector"));
        assertThat(said).anyMatch(sentence -> sentence.contains("would be found with a probability of"));
        assertThat(said).anyMatch(sentence -> sentence.startsWith("left out in turn"));
        assertThat(report.ranks()).hasSize(10);
        assertThat(report.findings()).extracting(Message::key).contains("profile.no-prospects");
    }
}

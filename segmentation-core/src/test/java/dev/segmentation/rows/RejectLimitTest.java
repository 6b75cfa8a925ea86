package dev.segmentation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.Portfolio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectLimitTest {
    private static final RowMapping MAPPING = RowMapping.of("id").measure(Measure.of("v", "EUR"), "v");
    private static final String[] HALF_BAD = {"id;v", "a;1", "b;x", "c;x", "d;1", "e;1", "f;x"};

    private final List<Rejection> rejects = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"10, 10, 10", "0, 0, 0", "5%, 5%, 50", "0.5 %, 0.5%, 5", "100%, any number of, 1000", "7%, 7%, 70"})
    void textsStateALimit(String text, String written, long mostOfThousand) {
        assertThat(RejectLimit.parse(text)).hasToString(written);
        assertThat(RejectLimit.parse(text).most(1000)).isEqualTo(mostOfThousand);
    }

    @Test
    void sharesAreTakenOfTheDecimalAndRoundedDown() {
        // 0.07 * 100 is 7.000000000000001 in binary arithmetic, 0.29 * 100 is 28.999999999999996
        assertThat(RejectLimit.parse("29%").most(100)).isEqualTo(29);
        assertThat(RejectLimit.parse("5%").most(39)).isEqualTo(1);
        assertThat(RejectLimit.NONE.most(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(new RejectLimit(3, 50)).hasToString("3 and 50%");
        assertThat(new RejectLimit(3, 50).most(4)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "5 per cent", "101%", "1e3", "5%%", "٣"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> RejectLimit.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusalsSayWhatToWrite() {
        assertThatThrownBy(() -> RejectLimit.parse("many"))
                .hasMessage(
                        "RejectLimit.parse must be a whole number or per cent; got \"many\". Write for example 10 or"
                                + " 5%.");
        assertThatThrownBy(() -> RejectLimit.ofRows(-1)).hasMessage("RejectLimit.rows must be at least 0; got -1.");
        assertThatThrownBy(() -> RejectLimit.ofPercent(Double.NaN))
                .hasMessage("RejectLimit.percent must be from 0 to 100; got NaN.");
    }

    @Test
    void theReadingStopsAtTheFirstRejectBeyondTheLimit() {
        assertThatThrownBy(() -> MAPPING.read(ListRows.of(HALF_BAD), rejects::add, RejectLimit.ofRows(1)))
                .isInstanceOf(ReadException.TooManyRejects.class)
                .hasMessage("c.csv, row 3, line 4 must have at most 1 rejected rows; got 2 of 3 read.");
        assertThat(rejects).hasSize(2);
    }

    @Test
    void aLimitThatIsReachedIsNotPassed() {
        assertThat(MAPPING.read(ListRows.of(HALF_BAD), rejects::add, RejectLimit.ofRows(3))
                        .rejected())
                .isEqualTo(3);
        assertThat(MAPPING.read(ListRows.of(HALF_BAD), rejects::add, RejectLimit.parse("50%"))
                        .rejected())
                .isEqualTo(3);
    }

    @Test
    void aShareIsOfAllRowsAndStopsAsSoonAsItMustBePassed() {
        assertThatThrownBy(() -> MAPPING.read(ListRows.of(HALF_BAD), rejects::add, RejectLimit.parse("20%")))
                .isInstanceOf(ReadException.TooManyRejects.class)
                .hasMessage("c.csv, row 3, line 4 must have at most 20% rejected rows; got 2 of 3 read.");
    }

    @Test
    void inASinglePassAShareIsJudgedAtTheEnd() {
        OrderMapping orders = OrderMapping.of("c", "d", "v").amounts(NumberGrammar.like("1234.56"));
        ListRows source = ListRows.of("c;d;v", "a;2017-01-01;x", "a;2017-01-01;1", "a;2017-01-01;1");
        Portfolio portfolio = Portfolio.ofIds(List.of("a"));

        assertThatThrownBy(() -> orders.read(source, portfolio, rejects::add, RejectLimit.parse("33%")))
                .hasMessage("c.csv must have at most 33% rejected rows; got 1 of 3 read.");
        assertThat(orders.read(source, portfolio, rejects::add, RejectLimit.parse("34%"))
                        .accepted())
                .isEqualTo(2);
    }
}

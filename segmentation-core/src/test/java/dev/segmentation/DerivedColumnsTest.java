package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.segmentation.customer.Measure;
import dev.segmentation.customer.MeasureColumn;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DerivedColumnsTest {
    private static final MeasureColumn SHARE = MeasureColumn.of(Measure.of("share", "fraction"), 0.5, 0.25);
    private static final MeasureColumn FIT = MeasureColumn.of(Measure.of("fit", "0-100"), 1, 2);

    private final AtomicInteger asked = new AtomicInteger();
    private final DerivedColumns columns = DerivedColumns.NONE
            .plus("share", () -> SHARE)
            .plus("fit", () -> {
                asked.incrementAndGet();
                return FIT;
            });

    @Test
    void aColumnIsWorkedOutWhenSomebodyAsksAndOnceAlone() {
        assertThat(columns.keySet()).containsExactly("share", "fit");
        assertThat(columns.get("share")).isEqualTo(SHARE);
        assertThat(asked).hasValue(0);
        assertThat(columns.get("fit")).isSameAs(FIT);
        assertThat(columns.rows(new int[] {1}).get("fit").toArray()).containsExactly(2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anotherColumnTakesThePlaceOfTheOneOfItsName() {
        DerivedColumns changed = columns.plus("share", () -> FIT);
        assertThat(changed.keySet()).containsExactly("share", "fit");
        assertThat(changed.get("share")).isSameAs(FIT);
        assertThat(columns.get("share")).isSameAs(SHARE);
    }

    @Test
    void equalsAnyMapOfTheSameColumnsAndCannotBeChanged() {
        assertThat(columns)
                .isEqualTo(Map.of("share", SHARE, "fit", FIT))
                .hasSameHashCodeAs(Map.of("share", SHARE, "fit", FIT));
        Map.Entry<String, MeasureColumn> first = columns.entrySet().iterator().next();
        assertThatIllegalStateException().isThrownBy(() -> first.setValue(FIT));
    }
}

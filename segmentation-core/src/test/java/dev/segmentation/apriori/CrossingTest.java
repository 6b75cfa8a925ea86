package dev.segmentation.apriori;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrossingTest {
    /** Dimensions of 5,000 codes each: too many products to count densely, and, five of them, too many for a long. */
    @Test
    void manyLargeDimensionsAreCrossedWithoutOverflow() {
        int rows = 5_003; // not a multiple of the chunk
        Random random = new Random(7);
        List<RowCodes> dimensions = new ArrayList<>();
        List<List<Integer>> digits = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            digits.add(new ArrayList<>());
        }
        for (int d = 0; d < 6; d++) {
            int[] codes = random.ints(rows, -1, 5_000).toArray();
            for (int row = 1; row < rows; row += 2) {
                codes[row] = codes[row - 1]; // so that combinations repeat
            }
            dimensions.add(RowCodes.of(codes, new int[5_001]));
            for (int row = 0; row < rows; row++) {
                digits.get(row).add(codes[row]);
            }
        }
        Crossing crossing = Crossing.dense(dimensions.subList(0, 1), rows, true);
        for (RowCodes dimension : dimensions.subList(1, dimensions.size())) {
            crossing = crossing.with(Crossing.dense(List.of(dimension), rows, true));
        }
        Map<List<Integer>, Integer> keyOf = new HashMap<>();
        Map<Integer, List<Integer>> digitsOf = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            int key = crossing.key(row);
            assertThat(key).isBetween(0, crossing.size() - 1);
            assertThat(keyOf.computeIfAbsent(digits.get(row), k -> key)).isEqualTo(key);
            List<Integer> own = digits.get(row);
            assertThat(digitsOf.computeIfAbsent(key, k -> own)).isEqualTo(own);
        }
        assertThat(crossing.size()).isEqualTo(keyOf.size());
    }

    @Test
    void smallDimensionsAreDigitsOfOneNumber() {
        RowCodes two = RowCodes.of(new int[] {-1, 0, 0}, new int[2]);
        RowCodes three = RowCodes.of(new int[] {1, -1, 0}, new int[3]);
        Crossing crossing = Crossing.dense(List.of(two, three), 3, true);
        assertThat(crossing.size()).isEqualTo(6);
        assertThat(new int[] {crossing.key(0), crossing.key(1), crossing.key(2)})
                .containsExactly(2, 3, 4);
    }

    /** Bytes without sign where they suffice, ints where a dimension or their product is too large: the same numbers. */
    @Test
    void largeAndSmallDimensionsGiveTheSameNumbers() {
        int rows = 9_005;
        for (int[] radices : new int[][] {{256, 255}, {256, 257}, {300, 2}, {3, 4, 5, 6}, {1, 2}}) {
            Random random = new Random(radices[0]);
            List<RowCodes> dimensions = new ArrayList<>();
            int[] expected = new int[rows];
            for (int radix : radices) {
                int[] codes = random.ints(rows, -1, radix - 1).toArray();
                dimensions.add(RowCodes.of(codes, new int[radix]));
                Arrays.setAll(expected, row -> expected[row] * radix + codes[row] + 1);
            }
            Crossing crossing = Crossing.dense(dimensions, rows, true);
            int[] keys = new int[rows];
            Arrays.setAll(keys, crossing::key);
            assertThat(keys).isEqualTo(expected);
            int[] counts = new int[crossing.size()];
            Arrays.stream(expected).forEach(key -> counts[key]++);
            int[] counted = new int[crossing.size()];
            Arrays.setAll(counted, crossing::count);
            assertThat(counted).isEqualTo(counts);
        }
    }

    @Test
    void rowsAreCountedAlsoWhereTheirNumbersAreNotKept() {
        int[] codes = new Random(3).ints(4_097, -1, 3).toArray();
        RowCodes dimension = RowCodes.of(codes, new int[4]);
        Crossing kept = Crossing.dense(List.of(dimension), codes.length, true);
        Crossing counted = Crossing.dense(List.of(dimension), codes.length, false);
        for (int key = 0; key < 4; key++) {
            int code = key - 1;
            int expected = (int) Arrays.stream(codes).filter(c -> c == code).count();
            assertThat(counted.count(key)).isEqualTo(expected).isEqualTo(kept.count(key));
        }
    }

    @Test
    void keysAreNumberedInTheOrderInWhichTheyCome() {
        LongIndex index = new LongIndex();
        for (int i = 0; i < 10_000; i++) {
            assertThat(index.put(i * 1_000_003L)).isEqualTo(i);
        }
        assertThat(index.size()).isEqualTo(10_000);
        assertThat(index.put(5 * 1_000_003L)).isEqualTo(5);
        assertThat(index.get(9_999 * 1_000_003L)).isEqualTo(9_999);
        assertThat(index.get(1)).isEqualTo(-1);
    }
}

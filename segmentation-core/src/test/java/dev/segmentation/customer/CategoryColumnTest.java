package dev.segmentation.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes of a column are held in one, two or four bytes, by the size of its dictionary: nobody may notice. */
class CategoryColumnTest {
    private static final Category OWNER = Category.of("owner");

    @ParameterizedTest
    @ValueSource(ints = {3, 255, 256, 70_000})
    void pathsComeBackWhateverTheSizeOfTheDictionary(int distinct) {
        List<List<String>> paths = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < distinct; i++) {
            paths.add(List.of("group", "owner " + (distinct - i)));
            ids.add("c" + i);
        }
        ids.add("unknown");
        paths.add(List.of());
        CategoryColumn column = Portfolio.ofIds(ids).withPaths(OWNER, paths).category(OWNER);

        IntPredicate isFirst = column.is("owner 1");
        assertThat(column.size()).isEqualTo(distinct + 1);
        assertThat(column.paths()).hasSize(distinct);
        for (int row = 0; row < paths.size(); row++) {
            assertThat(column.at(row)).isEqualTo(paths.get(row));
            assertThat(isFirst.test(row)).isEqualTo(row == distinct - 1);
        }
        assertThat(column.code(distinct)).isEqualTo(-1);
        assertThat(column.level(1).paths()).containsExactly(List.of("group"));
    }
}

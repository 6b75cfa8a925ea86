package dev.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SkeletonTest {
    @Test
    void anUnnamedSkeletonSaysSo() {
        assertThat(new Skeleton(null).nameOrDefault()).isEqualTo("skeleton");
    }

    @Property(seed = "1")
    boolean aNamedSkeletonKeepsItsName(@ForAll String name) {
        return new Skeleton(name).nameOrDefault().equals(name);
    }
}

package dev.segmentation.examples;

import dev.segmentation.Skeleton;
import dev.segmentation.jackson.SkeletonJson;

/** The program. */
public final class Main {
    private Main() {}

    /**
     * Runs the program.
     *
     * @param arguments none yet
     */
    public static void main(String[] arguments) {
        System.out.println(SkeletonJson.write(new Skeleton(null)));
    }
}

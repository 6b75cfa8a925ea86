/** Customers, segmenters, models and explained assignments. */
module dev.segmentation.core {
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.segmentation; // what a segmentation is
}

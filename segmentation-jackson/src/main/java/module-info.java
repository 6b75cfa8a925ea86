/** Definitions, models and segmentations as JSON. */
module dev.segmentation.jackson {
    requires transitive dev.segmentation.core;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.databind;

    exports dev.segmentation.jackson; // reading and writing
}

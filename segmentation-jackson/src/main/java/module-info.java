/**
 * Definitions, models, segmentations, customers, and the cards and portraits of best customers as JSON.
 *
 * <p>Jackson is transitive because its {@code Module} and {@code ObjectMapper} stand in the API.
 */
module dev.segmentation.jackson {
    requires transitive dev.segmentation.core;
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;

    exports dev.segmentation.jackson; // reading and writing, and the door for an embedder's own methods

    uses dev.segmentation.jackson.ModelCodec;

    provides dev.segmentation.jackson.ModelCodec with
            dev.segmentation.jackson.APrioriCodec,
            dev.segmentation.jackson.BestCustomersCodec,
            dev.segmentation.jackson.CrmMatrixCodec,
            dev.segmentation.jackson.DeclaredNeedsCodec,
            dev.segmentation.jackson.ExistingCodec,
            dev.segmentation.jackson.LatentClassesCodec,
            dev.segmentation.jackson.NeedsClustersCodec,
            dev.segmentation.jackson.ShareOfWalletCodec,
            dev.segmentation.jackson.TypingToolCodec,
            dev.segmentation.jackson.ValueBasedCodec;
    provides com.fasterxml.jackson.databind.Module with
            dev.segmentation.jackson.SegmentationModule;
}

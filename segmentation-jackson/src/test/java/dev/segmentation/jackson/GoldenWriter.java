package dev.segmentation.jackson;

import dev.segmentation.Play;
import dev.segmentation.SegmentModel;
import dev.segmentation.apriori.APriori;
import dev.segmentation.apriori.Existing;
import dev.segmentation.apriori.Size;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Customer;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.matrix.LoyaltyIndex;
import dev.segmentation.value.ValueBased;
import dev.segmentation.value.ValueIndex;
import dev.segmentation.wallet.SatisfactionIndex;
import dev.segmentation.wallet.ShareOfWallet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes golden files that are not there yet, into the folder given; one that is there is never touched. */
final class GoldenWriter {
    private GoldenWriter() {}

    static Map<String, SegmentModel> models() {
        Map<String, SegmentModel> models = new LinkedHashMap<>();
        models.put("value-based-abc-1", ValueBased.by(Probe.SALES).fit(Probe.portfolio()));
        models.put(
                "value-based-index-1",
                ValueBased.by(ValueIndex.of(Probe.SALES, 2).and(Probe.ORDERS, 0.1))
                        .banding(Banding.quantiles(1 / 3.0, 2 / 3.0).labels("Bronze", "Silver", "Gold"))
                        .potential(Probe.TURNOVER, Banding.at(1e5, 7e5).labels("Bronze", "Silver", "Gold"))
                        .lift(Probe.INDUSTRY, "defence", "Silver")
                        .lift(Probe.PRODUCTS, "a+b", "Silver")
                        .lift(Probe.EMPLOYEES, 249.5, "Gold")
                        .fit(Probe.portfolio()));
        models.put(
                "a-priori-pooled-1",
                APriori.by(Probe.REGION, 1)
                        .and(Probe.INDUSTRY)
                        .and(Probe.EMPLOYEES, Banding.at(50, 250).labels("small", "mid/2", "large"))
                        .and(Probe.PRODUCTS, "a+b")
                        .minimum(2)
                        .sum(Probe.SALES)
                        .fit(Probe.portfolio()));
        models.put(
                "a-priori-size-1",
                APriori.by(Probe.PRODUCTS)
                        .and(Probe.SALES, Banding.cumulativeShare(0.8))
                        .and(Size.of(Probe.EMPLOYEES, Probe.TURNOVER))
                        .fit(Probe.portfolio()));
        models.put("share-of-wallet-1", wallet().fit(Probe.portfolio()));
        models.put("crm-matrix-1", matrix().fit(Probe.portfolio()));
        models.put("existing-1", Existing.of(Probe.REGION).sum(Probe.SALES).fit(Probe.portfolio()));
        models.putAll(NeedsModels.golden());
        models.putAll(BestCustomersModels.golden());
        return models;
    }

    static ShareOfWallet wallet() {
        SatisfactionIndex survey = SatisfactionIndex.of(Probe.ORDERS, 0, 8, 1)
                .and(Probe.EMPLOYEES, 300, 0, 0.5)
                .loyalty(Probe.SALES, 0, 1e6, 1)
                .named("csi")
                .notOlderThan(Probe.ORDERS, 8)
                .answeredBy(Probe.EMPLOYEES, 1);
        return ShareOfWallet.of(Probe.SALES, Probe.TURNOVER, Probe.ORDERS)
                .wallet(Probe.TURNOVER, Probe.TURNOVER)
                .medians()
                .chance(Probe.ORDERS)
                .trend(Probe.EMPLOYEES)
                .survey(survey)
                .play("grow", Play.of("More", "Call them", "Share").withNorm(Map.of("visit", 4)));
    }

    static CrmMatrix matrix() {
        LoyaltyIndex loyalty = LoyaltyIndex.of(Probe.ORDERS, 0, 8, 2).and(Probe.EMPLOYEES, 300, 0, 1);
        return CrmMatrix.of(Probe.SALES, loyalty)
                .loyalty(Banding.at(30, 60))
                .potential(Probe.TURNOVER, Banding.at(1e5, 7e5))
                .leads(true)
                .play("giant-low", Play.of("Win", "Visit", "Sales").withNorm(Map.of("visit", 12)));
    }

    public static void main(String[] folder) throws IOException {
        for (Map.Entry<String, SegmentModel> model : models().entrySet()) {
            write(folder[0], model.getKey() + ".json", SegmentationJson.write(model.getValue()));
            write(folder[0], model.getKey() + ".segments.txt", Probe.segmentsBy(model.getValue()));
        }
        SegmentModel index = models().get("value-based-index-1");
        write(folder[0], "segmentation-1.json", SegmentationJson.write(index.segment(Probe.portfolio())));
        Customer customer = Probe.portfolio().customer(8).named("Å/S \"Øl\"").under("C-1");
        write(folder[0], "customer-1.json", SegmentationJson.write(customer));
        write(folder[0], "cards-1.json", SegmentationJson.write(BestCustomersModels.cards()));
        write(folder[0], "portrait-1.json", SegmentationJson.write(BestCustomersModels.portrait()));
        Definition definition = Definition.read(Files.readString(Path.of(folder[1])));
        write(folder[0], "definition-1.json", definition.json());
        StringBuilder sentences = new StringBuilder();
        definition.segmentations().forEach(e -> sentences.append(e.name() + " " + e.segmenter() + "\n"));
        write(folder[0], "definition-1.sentences.txt", sentences.toString());
    }

    private static void write(String folder, String file, String text) throws IOException {
        Path path = Path.of(folder, file);
        if (Files.notExists(path)) {
            Files.writeString(path, text);
        }
    }
}

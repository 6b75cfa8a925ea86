package dev.segmentation.jackson;

import dev.segmentation.Play;
import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.customer.Measure;
import dev.segmentation.wallet.ShareOfWallet;
import dev.segmentation.wallet.ShareOfWalletModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code share-of-wallet} in JSON: the sentence here, the model in {@link ShareOfWalletParts}. */
public final class ShareOfWalletCodec implements ModelCodec<ShareOfWalletModel> {
    /** Stands in for a measure that is not known, so that the rest of the sentence is checked all the same. */
    private static final Measure ANY = Measure.of("any", "any");

    private static final double SHARE = 0.5;
    private static final double SATISFACTION = 70;

    /** The codec; made by the service loader. */
    public ShareOfWalletCodec() {}

    @Override
    public String kind() {
        return ShareOfWallet.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<ShareOfWalletModel> modelType() {
        return ShareOfWalletModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(ShareOfWallet.KIND);
    }

    @Override
    public Segmenter<ShareOfWalletModel> segmenter(Fields settings) {
        settings.allow("sales", "wallet", "satisfaction", "interval", "cuts", "chance", "trend", "plays", "by");
        Measure sales = settings.measure("sales");
        Measure wallet = settings.measure("wallet");
        Measure satisfaction = settings.measure("satisfaction");
        ShareOfWallet sentence = ShareOfWallet.of(ANY, ANY, ANY);
        if (sales != null && wallet != null && satisfaction != null) {
            sentence = settings.step("wallet", sentence, s -> ShareOfWallet.of(sales, wallet, satisfaction));
            sentence = settings.has("interval") ? interval(settings, sentence) : sentence;
        }
        if (satisfaction != null
                && settings.reading().vocabulary().definition(satisfaction) instanceof DerivedMeasure.Survey derived) {
            sentence = sentence.survey(derived.survey()); // so that Fix names the answer furthest below the others
        }
        sentence = settings.has("cuts") ? cuts(settings, sentence) : sentence;
        Measure chance = settings.has("chance") ? settings.measure("chance") : null;
        sentence = chance == null ? sentence : sentence.chance(chance);
        Measure trend = settings.has("trend") ? settings.measure("trend") : null;
        sentence = trend == null ? sentence : sentence.trend(trend);
        return settings.has("plays") ? plays(settings, sentence) : sentence;
    }

    /** {@code {"low": "wallet_low", "high": "wallet_high"}}: the ends of a wallet that is not known to the coin. */
    private static ShareOfWallet interval(Fields settings, ShareOfWallet sentence) {
        Fields in = settings.object("interval");
        if (in == null) {
            return sentence;
        }
        in.allow("low", "high");
        Measure low = in.measure("low");
        Measure high = in.measure("high");
        return low == null || high == null ? sentence : settings.step("interval", sentence, s -> s.wallet(low, high));
    }

    /** Plays, each part of which may be left out: it is then that of the default. */
    private static ShareOfWallet plays(Fields settings, ShareOfWallet sentence) {
        Fields all = settings.object("plays");
        ShareOfWallet longer = sentence;
        if (all == null) {
            return longer;
        }
        for (String code : all.names()) {
            Fields one = all.object(code);
            ShareOfWallet known = longer;
            Play before = one == null ? null : all.make(code, () -> known.play(code));
            Play play = before == null || one == null ? null : PlaysJson.changed(one, before);
            longer = play == null ? longer : longer.play(code, play);
        }
        return longer;
    }

    /** {@code {"share": 0.5, "satisfaction": 70}}, {@code "medians"} or {@code "means"}. */
    private static ShareOfWallet cuts(Fields settings, ShareOfWallet sentence) {
        if (!settings.isObject("cuts")) {
            String rule = settings.choice("cuts", "medians", "means");
            return rule == null ? sentence : rule.equals("means") ? sentence.means() : sentence.medians();
        }
        Fields in = settings.object("cuts");
        if (in == null) {
            return sentence;
        }
        in.allow("share", "satisfaction");
        double share = in.has("share") ? in.number("share") : SHARE;
        double satisfaction = in.has("satisfaction") ? in.number("satisfaction") : SATISFACTION;
        return Double.isNaN(share) || Double.isNaN(satisfaction)
                ? sentence
                : in.step("share", sentence, s -> s.cuts(share, satisfaction));
    }

    @Override
    public @Nullable ShareOfWalletModel model(Fields parts, int format, Provenance provenance) {
        return ShareOfWalletParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(ShareOfWalletModel model) {
        return ShareOfWalletParts.write(model);
    }
}

package dev.segmentation.jackson;

import dev.segmentation.Play;
import dev.segmentation.Provenance;
import dev.segmentation.Segmenter;
import dev.segmentation.band.Banding;
import dev.segmentation.customer.Measure;
import dev.segmentation.matrix.CrmMatrix;
import dev.segmentation.matrix.CrmMatrixModel;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code crm-matrix} in JSON: the sentence here, the model in {@link CrmMatrixParts}. */
public final class CrmMatrixCodec implements ModelCodec<CrmMatrixModel> {
    /** Stands in for a measure that is not known, so that the rest of the sentence is checked all the same. */
    private static final Measure ANY = Measure.of("any", "any");

    private static final Axis NONE = new Axis(null, null, false);

    /** The codec; made by the service loader. */
    public CrmMatrixCodec() {}

    /** A measure and its bands, as far as they could be read; without a problem, absent bands are the default ones. */
    private record Axis(@Nullable Measure measure, @Nullable Banding bands, boolean sound) {}

    @Override
    public String kind() {
        return CrmMatrix.KIND;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Class<CrmMatrixModel> modelType() {
        return CrmMatrixModel.class;
    }

    @Override
    public String schema() {
        return Schemas.fragment(CrmMatrix.KIND);
    }

    @Override
    public Segmenter<CrmMatrixModel> segmenter(Fields settings) {
        settings.allow("value", "loyalty", "potential", "leads", "plays");
        Axis value = axis(settings, "value", "salesAlone");
        Axis loyalty = axis(settings, "loyalty");
        Measure sales = value.measure;
        CrmMatrix sentence = sentence(settings, sales == null ? ANY : sales, loyalty.measure);
        Banding sizes = value.bands;
        if (sizes != null) {
            sentence = settings.step("value", sentence, s -> s.value(sizes));
        }
        Banding columns = loyalty.bands;
        if (columns != null) {
            sentence = settings.step("loyalty", sentence, s -> s.loyalty(columns));
        }
        CrmMatrix without = sentence;
        if (settings.has("potential")) {
            sentence = potential(sentence, settings, value);
        }
        boolean flawed = settings.has("potential") && sentence.equals(without);
        sentence = flawed || !value.sound ? sentence : salesAlone(sentence, settings);
        sentence = settings.has("leads") ? sentence.leads(settings.flag("leads")) : sentence;
        return settings.has("plays") ? plays(sentence, settings, value.sound && loyalty.sound) : sentence;
    }

    /** An index of the definition is read as what it is made of, so that the report tells the spread of each ingredient. */
    private static CrmMatrix sentence(Fields settings, Measure sales, @Nullable Measure loyalty) {
        if (loyalty == null) {
            return CrmMatrix.of(sales, ANY);
        }
        return settings.reading().vocabulary().definition(loyalty) instanceof DerivedMeasure.Index derived
                ? CrmMatrix.of(sales, derived.index())
                : CrmMatrix.of(sales, loyalty);
    }

    /** Plays, each part of which may be left out: it is then that of the default. */
    private static CrmMatrix plays(CrmMatrix sentence, Fields settings, boolean sound) {
        Fields all = settings.object("plays");
        CrmMatrix longer = sentence;
        if (all == null || !sound) {
            return longer;
        }
        for (String code : all.names()) {
            Fields one = all.object(code);
            CrmMatrix known = longer;
            Play before = one == null ? null : all.make(code, () -> known.play(code));
            Play play = before == null || one == null ? null : PlaysJson.changed(one, before);
            longer = play == null ? longer : longer.play(code, play);
        }
        return longer;
    }

    private static CrmMatrix potential(CrmMatrix sentence, Fields settings, Axis value) {
        Axis potential = axis(settings, "potential");
        Measure measure = potential.measure;
        Banding bands = potential.bands;
        if (!potential.sound || !value.sound || measure == null) {
            return sentence;
        }
        return settings.step(
                "potential", sentence, s -> bands == null ? s.potential(measure) : s.potential(measure, bands));
    }

    /** Customers by their sales alone, where the definition asks for it: then there is a potential to leave aside. */
    private static CrmMatrix salesAlone(CrmMatrix sentence, Fields settings) {
        Fields in = settings.object("value");
        boolean asked = in != null && in.has("salesAlone") && in.flag("salesAlone");
        return in != null && asked ? in.step("salesAlone", sentence, CrmMatrix::salesAlone) : sentence;
    }

    private static Axis axis(Fields settings, String field, String... more) {
        Fields in = settings.object(field);
        if (in == null) {
            return NONE;
        }
        in.allow(Stream.concat(Stream.of("measure", "bands"), Stream.of(more)).toArray(String[]::new));
        Measure measure = in.measure("measure");
        Banding bands = in.has("bands") ? BandsJson.banding(in, "bands") : null;
        return new Axis(measure, bands, measure != null && (bands != null || !in.has("bands")));
    }

    @Override
    public @Nullable CrmMatrixModel model(Fields parts, int format, Provenance provenance) {
        return CrmMatrixParts.read(parts, provenance);
    }

    @Override
    public Map<String, Object> parts(CrmMatrixModel model) {
        return CrmMatrixParts.write(model);
    }
}

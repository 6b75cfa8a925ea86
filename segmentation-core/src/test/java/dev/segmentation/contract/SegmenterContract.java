package dev.segmentation.contract;

import dev.segmentation.SegmentModel;

/**
 * What every segmenter promises, as tests. Whoever writes a segmenter implements this in a test class; JUnit 5 then runs
 * the default methods of the interfaces below:
 *
 * <ul>
 *   <li>{@link FitContract}: refitting gives an equal model, whatever the order of the rows; settings do not change;
 *   <li>{@link DivisionContract}: each customer has exactly one segment, the same alone, in a batch, through a mapping and
 *       on any thread;
 *   <li>{@link ScalingContract}: counting money in another currency moves nobody;
 *   <li>{@link ReasonsContract}: nothing is thrown for any customer, what is missing is named, reasons read in all
 *       languages, and no customer's data is printed;
 *   <li>{@link CounterfactualContract}: what is said to move a customer does, and nothing else;
 *   <li>{@link ImmutabilityContract}: nothing that is handed out can be changed.
 * </ul>
 *
 * <pre>{@code
 * class OurSegmenterTest implements SegmenterContract<OurModel> {
 *     public Segmenter<OurModel> segmenter() { return OurSegmenter.by(SALES); }
 *     public Portfolio portfolio() { return SomeCustomers.all(); }
 * }
 * }</pre>
 *
 * @param <M> the model that the segmenter learns
 */
public interface SegmenterContract<M extends SegmentModel>
        extends FitContract<M>,
                DivisionContract<M>,
                ScalingContract<M>,
                ReasonsContract<M>,
                CounterfactualContract<M>,
                ImmutabilityContract<M> {}

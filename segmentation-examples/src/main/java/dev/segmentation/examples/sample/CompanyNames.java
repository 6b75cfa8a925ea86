package dev.segmentation.examples.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes up company names: two words joined that seldom meet, what the company does, and the legal form of its country.
 *
 * <p>No two companies get the same domain, so that the only suspected duplicates are the planted ones. Domains end in
 * {@code .example}, which is reserved (RFC 2606): none of them can be somebody's. Remembers the names given; for one
 * thread.
 */
final class CompanyNames {

    private static final List<String> COUNTRIES = List.of("Sweden", "Denmark", "Norway", "Finland");
    private static final List<String> LEGAL_FORMS = List.of("AB", "A/S", "AS", "Oy");
    private static final List<String> GROUP_WORDS = List.of("Gruppen", "Gruppen", "Gruppen", "Konserni");

    private static final List<String> FIRST = List.of(
            "Älv Björk Ås Gran Sjö Ström Öst Räv Skär Ljung Häll Myr Ulv Frost Blå Grå Tall Hägg Örn Åker Lär Stjärn Vår Höst",
            "Sønder Lyng Kær Møl Skov Birke Havn Tømmer Æble Rør Blå Ravn",
            "Fjære Håvar Tørr Skår Elve Grå Røys Bjørke Ulve Måne Søl Øde",
            "Kaamos Pöllö Kataja Tähti Lumi Käpy Myrsky Hämärä Järvi Sää Kettu Ilves");
    private static final List<String> SECOND = List.of(
            "haga vide mark grind torpa hed näs fors bäck krok lid mora rud säter tuna vret löv sund klint ringa",
            "vang mose holm strup gård dal kilde brink høj eng",
            "stein heim vik foss lia haug moen nes berget dalen",
            "ranta mäki niemi salo harju koski lahti pelto kallio nummi");

    private final SampleRandom random;
    private final Set<String> domains = new TreeSet<>();
    private final Map<Integer, String> groupStems = new TreeMap<>();

    CompanyNames(SampleRandom random) {
        this.random = random;
    }

    /** A name that nobody has yet. */
    String alone(Place place, Trade trade) {
        int country = COUNTRIES.indexOf(place.country());
        String stem = stem(country);
        while (!domains.add(domain(stem))) {
            stem = stem(country);
        }
        return join(stem, trade.words().get(country), country);
    }

    /** The name of a member of that corporate group; the first one asked for is its head. */
    String inGroup(int group, Place place, Trade trade) {
        int country = COUNTRIES.indexOf(place.country());
        String known = groupStems.get(group);
        if (known == null) {
            String head = alone(place, trade);
            String stem = head.substring(0, head.indexOf(' '));
            groupStems.put(group, stem);
            return join(stem, GROUP_WORDS.get(country), country);
        }
        String word = trade.words().get(country) + " " + place.city();
        while (!domains.add(domain(known + " " + word))) {
            word += " II";
        }
        return join(known, word, country);
    }

    /** The domain of a company: the name without its last word, in ASCII. */
    static String domainOf(String name) {
        return domain(name.substring(0, name.lastIndexOf(' ')));
    }

    /** Two words as one; of three equal letters that meet, one is dropped, as Swedish does. */
    private String stem(int country) {
        String first = random.pick(List.of(FIRST.get(country).split(" ", -1)));
        String second = random.pick(List.of(SECOND.get(country).split(" ", -1)));
        return (first + second).replaceAll("(.)\\1\\1", "$1$1");
    }

    private static String join(String stem, String word, int country) {
        return stem + " " + word + " " + LEGAL_FORMS.get(country);
    }

    private static String domain(String words) {
        String ascii = words.toLowerCase(Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replaceAll("[öø]", "o")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-");
        return ascii + ".example";
    }
}

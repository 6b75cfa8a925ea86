package dev.segmentation.examples.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * What a company does: a sub-industry of a sector, with the word for it that stands in names.
 *
 * @param sector the industry
 * @param subIndustry the branch within it
 * @param words the word in Swedish, Danish, Norwegian and Finnish
 */
record Trade(Sector sector, String subIndustry, List<String> words) {

    /**
     * An industry: how common it is among 100 companies, how much it spends per head beside others (1 = the average), and
     * the need that six of ten of its companies have.
     */
    record Sector(String industry, int weight, double spend, Need leaning) {}

    static final String BEST_INDUSTRY = "Manufacturing";
    private static final List<String> BEST_SUB_INDUSTRIES = List.of("Metalworking", "Machinery");

    private static final List<Trade> ALL = new ArrayList<>();

    static {
        Sector sector = new Sector(BEST_INDUSTRY, 12, 1.4, Need.SERVICE);
        add(sector, "Metalworking", "Mekaniska/Smede/Mekaniske/Metalli");
        add(sector, "Machinery", "Maskin/Maskinfabrik/Maskinverksted/Konepaja");
        add(sector, "Plastics", "Plast/Plastik/Polymer/Muovi");
        add(sector, "Furniture", "Möbler/Møbler/Møbelfabrikk/Kaluste");
        sector = new Sector("Construction", 22, 1.5, Need.PRICE);
        add(sector, "Building", "Bygg/Byg/Bygg/Rakennus");
        add(sector, "Installation", "El & Rör/El & VVS/Elektro/Sähkö");
        add(sector, "Roads", "Anläggning/Anlæg/Anlegg/Maanrakennus");
        sector = new Sector("Retail", 18, 0.5, Need.PRICE);
        add(sector, "Shops", "Handel/Handel/Handel/Kauppa");
        add(sector, "E-commerce", "Näthandel/Nethandel/Netthandel/Verkkokauppa");
        sector = new Sector("Logistics", 14, 0.8, Need.SERVICE);
        add(sector, "Haulage", "Åkeri/Vognmænd/Transport/Kuljetus");
        add(sector, "Warehousing", "Lager/Lager/Lager/Varasto");
        sector = new Sector("Food", 14, 1.0, Need.QUALITY);
        add(sector, "Bakeries", "Bageri/Bageri/Bakeri/Leipomo");
        add(sector, "Dairies", "Mejeri/Mejeri/Meieri/Meijeri");
        add(sector, "Fish", "Fisk/Fisk/Sjømat/Kala");
        sector = new Sector("Health care", 12, 0.6, Need.QUALITY);
        add(sector, "Clinics", "Vård/Klinik/Helse/Terveys");
        add(sector, "Laboratories", "Analys/Analyse/Analyse/Laboratorio");
        sector = new Sector("Property", 8, 0.9, Need.SERVICE);
        add(sector, "Facilities", "Fastighet/Ejendom/Eiendom/Kiinteistö");
    }

    private static void add(Sector sector, String subIndustry, String words) {
        ALL.add(new Trade(sector, subIndustry, List.of(words.split("/", -1))));
    }

    String industry() {
        return sector.industry();
    }

    boolean isBest() {
        return BEST_SUB_INDUSTRIES.contains(subIndustry);
    }

    /** One of the two trades that most of the best customers have. */
    static Trade best(SampleRandom random) {
        return random.pick(ALL.stream().filter(Trade::isBest).toList());
    }

    /** Any trade: sectors by their weight, the trades of a sector alike. */
    static Trade any(SampleRandom random) {
        List<Sector> sectors = ALL.stream().map(Trade::sector).distinct().toList();
        int left = random.whole(1, sectors.stream().mapToInt(Sector::weight).sum());
        for (Sector sector : sectors) {
            left -= sector.weight();
            if (left <= 0) {
                return random.pick(ALL.stream()
                        .filter(trade -> trade.sector().equals(sector))
                        .toList());
            }
        }
        throw new IllegalStateException("Trade.any must reach the last sector; weights do not add up");
    }

    /** Any trade outside the industry of the best customers. */
    static Trade other(SampleRandom random) {
        Trade trade = any(random);
        return trade.industry().equals(BEST_INDUSTRY) ? other(random) : trade;
    }
}

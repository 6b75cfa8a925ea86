package dev.segmentation.examples.sample;

import java.util.List;

/**
 * Where a company is, and the account manager whose territory that is. Nothing that a company does depends on it: region
 * explains nothing.
 */
record Place(String country, String region, String city, String owner) {

    /** The account managers, in the order of the territories. */
    static final List<String> OWNERS = List.of(
            "Karin Ahlqvist",
            "Erik Sandelius",
            "Åsa Brännlund",
            "Lars Öhrnell",
            "Mette Kjærulf",
            "Ingrid Haugestøl",
            "Mikko Rantasalmi");

    /** One line per region: number of the owner; country; region; its cities. */
    private static final String TABLE = """
            0;Sweden;Stockholm;Stockholm,Solna,Södertälje,Nacka
            0;Sweden;Uppsala;Uppsala,Enköping
            0;Sweden;Södermanland;Eskilstuna,Nyköping
            1;Sweden;Västra Götaland;Göteborg,Borås,Trollhättan,Skövde
            1;Sweden;Halland;Halmstad,Varberg
            1;Sweden;Värmland;Karlstad,Arvika
            2;Sweden;Skåne;Malmö,Helsingborg,Lund,Kristianstad
            2;Sweden;Blekinge;Karlskrona,Karlshamn
            2;Sweden;Kronoberg;Växjö,Älmhult
            3;Sweden;Gävleborg;Gävle,Hudiksvall
            3;Sweden;Dalarna;Falun,Borlänge
            3;Sweden;Västerbotten;Umeå,Skellefteå
            3;Sweden;Norrbotten;Luleå,Piteå
            4;Denmark;Hovedstaden;København,Hillerød
            4;Denmark;Midtjylland;Aarhus,Silkeborg,Herning
            4;Denmark;Syddanmark;Odense,Kolding,Sønderborg
            5;Norway;Oslo;Oslo
            5;Norway;Vestland;Bergen,Førde
            5;Norway;Rogaland;Stavanger,Sandnes
            5;Norway;Trøndelag;Trondheim,Stjørdal
            6;Finland;Uusimaa;Helsinki,Espoo,Hyvinkää
            6;Finland;Pirkanmaa;Tampere,Nokia,Ylöjärvi
            6;Finland;Varsinais-Suomi;Turku,Salo
            """;

    /** A place in the territory of the owner of that number, counted round and round. */
    static Place of(int number, SampleRandom random) {
        String owner = String.valueOf(number % OWNERS.size());
        List<String> lines =
                TABLE.lines().filter(line -> line.startsWith(owner + ";")).toList();
        String[] parts = random.pick(lines).split(";", -1);
        String city = random.pick(List.of(parts[3].split(",", -1)));
        return new Place(parts[1], parts[2], city, OWNERS.get(number % OWNERS.size()));
    }
}

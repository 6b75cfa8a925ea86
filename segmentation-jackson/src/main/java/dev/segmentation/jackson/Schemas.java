package dev.segmentation.jackson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts of schemas that lie beside the classes. Stateless. */
final class Schemas {
    private Schemas() {}

    /** The fragment of a method of ours. */
    static String fragment(String kind) {
        return resource("schema/" + kind + ".json");
    }

    /** A text of this module. */
    static String resource(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource must be in the jar; got no " + Names.quote(name) + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource must be readable; got " + Names.quote(name) + ".", e);
        }
    }
}

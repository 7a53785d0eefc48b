package dev.procession.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Reads the files in this package that become part of an exported page: its script, style and frame. */
final class PageResource {

    /** The parts of the script in their order: later parts use what earlier parts declare. */
    private static final List<String> SCRIPT = List.of("run", "lanes", "causes", "state", "steps", "bars", "keys");

    private PageResource() {}

    /** The hash by which a Content-Security-Policy admits a script or a style. */
    static String hash(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The script of the page, assembled from its parts. */
    static String script() {
        return script("");
    }

    /** The script of a page with many runs: first it chooses a run. */
    static String treeScript() {
        return script(text("page-tree.js"));
    }

    private static String script(String first) {
        StringBuilder script = new StringBuilder("(() => {\n'use strict';\n").append(first);
        for (String part : SCRIPT) {
            script.append(text("page-" + part + ".js"));
        }
        return script.append("})();\n").toString();
    }

    static String text(String name) {
        try (InputStream in = PageResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

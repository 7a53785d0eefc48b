package dev.procession.cli;

/** A file with classes that a JVM maps into memory instead of loading them one by one. */
enum Archive {
    SHELL("shell"),
    CHILD("child");

    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final String name;

    Archive(String name) {
        this.name = name;
    }

    /** An AOT cache (JEP 514) where there is such a thing, else a dynamic archive (JEP 350). */
    static boolean isAotCache() {
        return Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
    }

    String fileName() {
        return name + (isAotCache() ? ".aot" : ".jsa");
    }
}

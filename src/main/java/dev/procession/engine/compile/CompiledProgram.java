package dev.procession.engine.compile;

import java.util.Map;

/**
 * A compiled program, ready to run.
 *
 * @param title the title for people: {@code join/with-join}, or the name of a file
 * @param mainClass the binary name of the class with the {@code main} method
 * @param classes woven class files by binary name
 */
public record CompiledProgram(String title, String mainClass, Map<String, byte[]> classes) {}

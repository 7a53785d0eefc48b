package dev.procession.multiprocessing.internal.program;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the constant pool of a class file says: which classes its code may use, and whether it has a static initializer.
 *
 * @param references binary names, including those of JDK classes
 */
record ClassFile(Set<String> references, boolean hasInitializer) {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    /** Parses the constant pool (JVMS 4.4). */
    static ClassFile parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            int[] classes = new int[count];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case UTF8 -> texts[i] = in.readUTF();
                    case CLASS -> classes[i] = in.readUnsignedShort();
                    case STRING, METHOD_TYPE, MODULE, PACKAGE -> in.skipNBytes(2);
                    case METHOD_HANDLE -> in.skipNBytes(3);
                    case LONG, DOUBLE -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    default -> in.skipNBytes(4);
                }
            }
            return of(texts, classes);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a class file", e);
        }
    }

    private static ClassFile of(String[] texts, int[] classes) {
        Set<String> references = new LinkedHashSet<>();
        boolean initializer = false;
        for (int index : classes) {
            if (index > 0 && !texts[index].startsWith("[")) {
                references.add(texts[index].replace('/', '.'));
            }
        }
        for (String text : texts) {
            if (text != null) {
                initializer |= text.equals("<clinit>");
                addDescribed(text, references);
            }
        }
        return new ClassFile(references, initializer);
    }

    /**
     * Adds the classes that a descriptor names. Only there does a class file name the type of a field. Other text that
     * looks like a descriptor does no harm.
     */
    private static void addDescribed(String text, Set<String> references) {
        for (int from = text.indexOf('L'); from >= 0; from = text.indexOf('L', from + 1)) {
            int to = text.indexOf(';', from);
            if (to < 0) {
                return;
            }
            references.add(text.substring(from + 1, to).replace('/', '.'));
        }
    }
}

package dev.procession.engine.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the classes of an ordinary program when the JVM loads them. Classes of the JDK and of this library stay as
 * they are.
 */
public final class WeavingTransformer implements ClassFileTransformer {

    /**
     * The class file version of Java 8. Older classes have no lambdas, and older interfaces may not have static
     * methods.
     */
    private static final int FIRST_WITH_LAMBDAS = 52;

    private static final int VERSION_AT = 6;

    private final Weaver weaver = new Weaver();

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        boolean theirs = loader == null
                || loader == ClassLoader.getPlatformClassLoader()
                || name == null
                || name.startsWith("dev/procession/")
                || name.startsWith("org/objectweb/asm/");
        return theirs || version(classFile) < FIRST_WITH_LAMBDAS ? null : weaver.weave(classFile);
    }

    /** The major version of the class file format (JVMS 4.1). */
    private static int version(byte[] classFile) {
        return (classFile[VERSION_AT] & 0xff) << 8 | classFile[VERSION_AT + 1] & 0xff;
    }
}

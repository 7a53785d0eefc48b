package dev.procession.engine;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Weaves the classes of an ordinary program as it loads them. */
final class WeavingTransformer implements ClassFileTransformer {

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
        return theirs ? null : weaver.weave(classFile);
    }
}

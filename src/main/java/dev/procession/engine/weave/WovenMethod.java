package dev.procession.engine.weave;

import dev.procession.multiprocessing.Args;
import dev.procession.multiprocessing.internal.process.WovenCalls;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes one method as the {@link Weaver} changes it. */
final class WovenMethod extends MethodVisitor {

    private static final String CALLS = Type.getInternalName(WovenCalls.class);
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    private static final String SCANNER = "java/util/Scanner";

    /** The methods of a scanner that read and have no argument, so that the scanner is on top of the stack. */
    private static final Pattern READS = Pattern.compile("(next|hasNext)[A-Za-z]*\\(\\).*");

    private static final String ARGS = Type.getInternalName(Args.class);

    /** The methods of {@link WovenCalls} that widen a number, by the type to which it is cast. */
    private static final Map<String, String> WIDENINGS =
            Map.of("java/lang/Double", "toDouble", "java/lang/Float", "toFloat", "java/lang/Long", "toLong");

    /** {@link java.lang.invoke.LambdaMetafactory#FLAG_SERIALIZABLE}. */
    private static final int SERIALIZABLE = 1;

    private static final String ALT_DESCRIPTOR = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
            + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";

    /** The class whose initializer this method is, if it may have to return at once; null for every other method. */
    private final @Nullable Type guarded;

    private boolean justGotArgument;

    WovenMethod(MethodVisitor next, @Nullable Type guarded) {
        super(Opcodes.ASM9, next);
        this.guarded = guarded;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (guarded != null) {
            Label go = new Label();
            super.visitLdcInsn(guarded);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CALLS, "beginsInitializer", "(Ljava/lang/Class;)Z", false);
            super.visitJumpInsn(Opcodes.IFEQ, go);
            super.visitInsn(Opcodes.RETURN);
            super.visitLabel(go);
            super.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            super.visitInsn(Opcodes.NOP); // keeps this frame apart from one that the next instruction may have
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (!bootstrap.getOwner().equals(METAFACTORY)) {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            return;
        }
        Object[] more = Arrays.copyOf(arguments, Math.max(arguments.length, 4));
        int flags = arguments.length > 3 ? (Integer) arguments[3] : 0;
        more[3] = flags | SERIALIZABLE;
        Handle alternative = new Handle(Opcodes.H_INVOKESTATIC, METAFACTORY, "altMetafactory", ALT_DESCRIPTOR, false);
        super.visitInvokeDynamicInsn(name, descriptor, alternative, more);
    }

    /**
     * A number that {@code a.get(0)} is to return as another type is cast right behind the call. There it is widened, as
     * Java widens an argument: {@code args(2)} fits a {@code double}.
     */
    @Override
    public void visitTypeInsn(int opcode, String type) {
        String widening = justGotArgument && opcode == Opcodes.CHECKCAST ? WIDENINGS.get(type) : null;
        justGotArgument = false;
        if (widening != null) {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, CALLS, widening, "(Ljava/lang/Object;)Ljava/lang/Object;", false);
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitInsn(int opcode) {
        justGotArgument = false;
        super.visitInsn(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        justGotArgument = false;
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        justGotArgument = false;
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        justGotArgument = false;
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        justGotArgument = owner.equals(ARGS) && name.equals("get");
        if (owner.equals("java/lang/Thread") && name.equals("sleep") && opcode == Opcodes.INVOKESTATIC) {
            super.visitMethodInsn(opcode, CALLS, name, descriptor, false);
        } else if (owner.equals("java/lang/Runtime") && name.equals("halt")) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CALLS, name, "(Ljava/lang/Runtime;I)V", false);
        } else if (owner.equals(SCANNER) && name.equals("<init>") && descriptor.equals("(Ljava/io/InputStream;)V")) {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, CALLS, "scannerSource", "(Ljava/io/InputStream;)Ljava/lang/Readable;", false);
            super.visitMethodInsn(opcode, owner, name, "(Ljava/lang/Readable;)V", false);
        } else if (owner.equals(SCANNER) && READS.matcher(name + descriptor).matches()) {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, CALLS, "asking", "(Ljava/util/Scanner;)Ljava/util/Scanner;", false);
            super.visitMethodInsn(opcode, owner, name, descriptor, false);
        } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }
}

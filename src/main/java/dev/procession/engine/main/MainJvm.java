package dev.procession.engine.main;

import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.internal.process.MainProgram;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * The entry point of a main JVM, the main process of a student's program. It connects to the shell that started it,
 * loads ahead what the program will need, and then carries out the shell's requests. The student's code runs on the
 * thread {@code main}, as in every Java program.
 */
public final class MainJvm {

    private MainJvm() {}

    /** @param args the path of the shell's socket */
    public static void main(String[] args) throws Throwable {
        SocketChannel channel = connect(args[0]);
        CommandLoop loop = new CommandLoop(channel);
        MainProgram.warmUp(Multiprocessing.currentProcess());
        loop.open();
        MainProgram.prepareChildren();
        Class<?> program = loop.workUntilProgram();
        if (program != null) {
            runMain(program);
        }
        MainProgram.markReturned();
    }

    private static SocketChannel connect(String address) throws IOException {
        SocketAddress shell = UnixDomainSocketAddress.of(Path.of(address));
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(shell);
        return channel;
    }

    /**
     * Runs a program as the {@code java} launcher does: {@code main(String[])} or {@code main()}, static or not (JEP
     * 512).
     */
    private static void runMain(Class<?> program) throws Throwable {
        try {
            Method main = mainMethod(program);
            main.setAccessible(true);
            Object receiver = Modifier.isStatic(main.getModifiers()) ? null : instance(program);
            if (receiver != null && program.getClassLoader() instanceof StudentLoader students) {
                students.setProgram(receiver);
            }
            Object[] arguments = main.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]};
            main.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw reported(e.getCause());
        } catch (LinkageError e) { // a class initializer failed, for example
            throw reported(e);
        }
    }

    /**
     * Records an exception that the caller throws on, which ends this JVM with status 1 once its other threads have
     * ended.
     */
    private static Throwable reported(Throwable thrown) {
        MainProgram.markReturned();
        MainProgram.reportUncaught(thrown);
        return thrown;
    }

    private static Object instance(Class<?> program) throws ReflectiveOperationException {
        var constructor = program.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    static Method mainMethod(Class<?> program) throws NoSuchMethodException {
        for (Class<?> at = program; at != null; at = at.getSuperclass()) {
            try {
                return at.getDeclaredMethod("main", String[].class);
            } catch (NoSuchMethodException e) {
                // try the other form, then the superclass
            }
            try {
                return at.getDeclaredMethod("main");
            } catch (NoSuchMethodException e) {
                // try the superclass
            }
        }
        throw new NoSuchMethodException("main");
    }
}

package dev.procession.multiprocessing.internal.copy;

import static dev.procession.multiprocessing.internal.copy.SameShape.assertSameShape;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.CannotTravelException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeMap;
import java.util.Vector;
import org.junit.jupiter.api.Test;

/** Identity and cycles survive a copy. */
class CopyGraphsTest {

    private static final int GRAPHS = 300;

    /**
     * Persons are equal if their names are, so the hash code needs the name. The field {@code before} is copied before
     * {@code name}.
     */
    static final class Person {
        final Set<Person> before = new HashSet<>();
        final Map<Person, String> also = new HashMap<>();
        final String name;

        Person(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Person person && name.equals(person.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    record Guarded(List<Object> members) {
        Guarded {
            members = new ArrayList<>(members);
        }
    }

    record Group(String name, List<Object> members) {}

    static final class Member {
        Group group;
    }

    @Test
    void randomGraphsKeepTheirShape() throws Exception {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Object graph = new RandomGraph(seed).make(3 + (int) seed % 40);
            CopyRoundTrip.Written written = CopyRoundTrip.write(graph);
            assertSameShape(graph, written.read(), "seed " + seed);
        }
    }

    @Test
    void aContainerMayContainItself() {
        Object[] array = new Object[2];
        array[0] = array;
        List<Object> list = new ArrayList<>();
        list.add(list);
        array[1] = list;
        Object[] copy = CopyRoundTrip.copy(array);
        assertSame(copy, copy[0]);
        assertSame(copy[1], ((List<?>) copy[1]).get(0));
    }

    @Test
    void aRecordMayBeHeldByItsOwnMembers() {
        Group group = new Group("g", new ArrayList<>());
        Member member = new Member();
        member.group = group;
        group.members().add(member);
        Group copy = CopyRoundTrip.copy(group);
        assertSame(copy, ((Member) copy.members().get(0)).group);
    }

    @Test
    void aRecordOfManyMembersIsCopiedInTimeThatGrowsWithItsSizeOnly() {
        Group group = new Group("g", new ArrayList<>());
        for (int i = 0; i < 100_000; i++) {
            Member member = new Member();
            member.group = group;
            group.members().add(member);
        }
        Group copy = CopyRoundTrip.copy(group);
        assertEquals(100_000, copy.members().size());
        for (Object member : copy.members()) {
            assertSame(copy, ((Member) member).group);
        }
    }

    @Test
    void recordsThatHoldEachOtherInListsAndMapsAreCopied() {
        Group one = new Group("one", new ArrayList<>());
        Group two = new Group("two", new ArrayList<>());
        Map<String, Object> map = new TreeMap<>();
        map.put("one", one);
        one.members().addAll(Arrays.asList(two, "between", one));
        two.members().addAll(List.of(one, map));
        Group copy = CopyRoundTrip.copy(one);
        Group other = (Group) copy.members().get(0);
        assertEquals("between", copy.members().get(1));
        assertSame(copy, copy.members().get(2));
        assertSame(copy, other.members().get(0));
        assertSame(copy, ((Map<?, ?>) other.members().get(1)).get("one"));
    }

    @Test
    void aRecordThatCopiesAListInWhichItStandsIsRefusedRatherThanCopiedWrongly() {
        Guarded inner = new Guarded(new ArrayList<>());
        Guarded outer = new Guarded(List.of(inner));
        assertEquals(outer, CopyRoundTrip.copy(outer));
        inner.members().add(outer);
        CopyRoundTrip.Written written = CopyRoundTrip.write(outer);
        assertEquals(
                "Guarded contains itself and changes its field \"members\" when it is made, so it cannot be copied",
                assertThrows(IOException.class, written::read).getMessage());
    }

    @Test
    void friendsAreFoundInEachOthersSetsByTheirNames() {
        Person ann = new Person("Ann");
        Person bob = new Person("Bob");
        ann.before.add(bob);
        bob.before.add(ann);
        ann.also.put(bob, "b");
        bob.also.put(ann, "a");
        Person copy = CopyRoundTrip.copy(ann);
        Person friend = copy.before.iterator().next();
        assertEquals("Bob", friend.name);
        assertTrue(copy.before.contains(new Person("Bob")));
        assertTrue(friend.before.contains(new Person("Ann")));
        assertSame(copy, friend.before.iterator().next());
        assertEquals("a", friend.also.get(copy));
        assertEquals("b", copy.also.get(friend));
    }

    @Test
    void whatAValueOfTheJdkHoldsIsTheSameAsOutside() {
        Member member = new Member();
        List<Object> list = new ArrayList<>(List.of(1));
        Object[] values = {member, list, new Vector<>(List.of(member, list)), Map.of("m", member, "l", list)};
        Object[] copy = CopyRoundTrip.copy(values);
        assertSame(copy[0], ((Vector<?>) copy[2]).get(0));
        assertSame(copy[1], ((Vector<?>) copy[2]).get(1));
        assertSame(copy[0], ((Map<?, ?>) copy[3]).get("m"));
        assertSame(copy[1], ((Map<?, ?>) copy[3]).get("l"));
    }

    @Test
    void whatIsLeftOutLeavesTheRestAsItWas() throws Exception {
        ClassTable classes = new ClassTable();
        ObjectWriter writer = new ObjectWriter(classes, "cannot copy");
        Member shared = new Member();
        Group bad = new Group("bad", new ArrayList<>(Arrays.asList(shared, new Scanner(""))));
        assertEquals(
                "cannot copy: element 1 (in field \"members\" of Group, in the first) is a java.util.Scanner,"
                        + " which lives only in the process that made it",
                writer.writeIfPossible(bad, "the first"));
        assertNull(writer.writeIfPossible(shared, "the second"));
        assertNull(writer.writeIfPossible(new Object[] {shared, "x"}, "the third"));
        assertThrows(CannotTravelException.class, () -> writer.write(new Scanner("")));
        ObjectReader reader =
                new ObjectReader(writer.bytes(), classes.names(), getClass().getClassLoader());
        Object second = reader.read();
        Object[] third = (Object[]) reader.read();
        assertTrue(Objects.requireNonNull(second) instanceof Member);
        assertSame(second, third[0]);
    }
}

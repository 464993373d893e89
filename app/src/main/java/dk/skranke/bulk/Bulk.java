package dk.skranke.bulk;

import dk.skranke.bulk.Item.Outcome;
import dk.skranke.bulk.Operation.State;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.Describing.Properties;
import dk.skranke.ticketing.Stale;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Together;
import dk.skranke.web.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes many tickets at once. All is one transaction, and each ticket a savepoint in it: what a rule refuses is told and
 * left as it was, and the rest is done. What would become of them is found out by doing it and taking all of it back.
 */
@Service
class Bulk {

    static final int MOST = 500;

    private final Operations operations;
    private final Describing describing;
    private final Together together;
    private final Deed deed;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;

    Bulk(
            Operations operations,
            Describing describing,
            Together together,
            Deed deed,
            PlatformTransactionManager transactions) {
        this.together = together;
        this.operations = operations;
        this.describing = describing;
        this.deed = deed;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Transactional
    OperationId choose(Collection<TicketId> tickets, String way, Member me) {
        me.mustBelong();
        var chosen = new LinkedHashSet<>(tickets);
        if (chosen.isEmpty()) throw new Refused("bulk.none");
        if (chosen.size() > MOST) throw new Refused("bulk.too-many", MOST);
        var properties = describing.properties(chosen, me);
        var items = new ArrayList<Item>();
        for (var it : chosen) {
            var was = properties.get(it);
            if (was != null) items.add(new Item(items.size(), it, was, Outcome.CHOSEN, ""));
        }
        if (items.isEmpty()) throw new Refused("bulk.none");
        return operations.add(items, way, me);
    }

    /** Shows what would become of each. */
    void show(OperationId id, Change change, Member me) {
        var operation = find(id, me);
        if (operation.state() != State.CHOSEN && operation.state() != State.SHOWN)
            throw new Refused("bulk.done-already");
        var items = Objects.requireNonNull(whole.execute(status -> {
            var tried = work(
                    now(operation.items(), me),
                    change,
                    Outcome.CHANGED,
                    Outcome.REFUSED,
                    me,
                    trying(change, it -> deed.to(it.ticket(), it.was(), change, me)));
            status.setRollbackOnly();
            return tried;
        }));
        operations.set(id, State.SHOWN, change, items, me);
    }

    /** Pressing it twice does it once. */
    @Transactional
    void change(OperationId id, Member me) {
        var operation = operations.lock(id, me);
        if (operation.state() != State.SHOWN) return;
        var change = Objects.requireNonNull(operation.change());
        var items = work(
                operation.items(),
                change,
                Outcome.CHANGED,
                Outcome.REFUSED,
                me,
                apart(it -> deed.to(it.ticket(), it.was(), change, me)));
        operations.set(id, State.DONE, change, items, me);
    }

    @Transactional
    void undo(OperationId id, Member me) {
        var operation = operations.lock(id, me);
        if (operation.state() != State.DONE) return;
        var change = Objects.requireNonNull(operation.change());
        var done = operation.items().stream()
                .filter(it -> it.outcome() == Outcome.CHANGED)
                .toList();
        var items = work(
                done,
                change,
                Outcome.UNDONE,
                Outcome.STAYED,
                me,
                apart(it -> deed.undo(it.ticket(), it.was(), change, me)));
        operations.set(id, State.UNDONE, change, items, me);
    }

    Operation find(OperationId id, Member me) {
        return operations.find(id, me);
    }

    /** Leaves nothing behind where it is refused. */
    private Consumer<Item> apart(Consumer<Item> what) {
        return it -> each.executeWithoutResult(_ -> what.accept(it));
    }

    /** What changes nothing before it may be refused, and is taken back with all the others, leaves nothing behind anyway. */
    private Consumer<Item> trying(Change change, Consumer<Item> what) {
        return switch (change) {
            case Change.Prioritise _, Change.Tag _, Change.Plan _ -> what;
            default -> apart(what);
        };
    }

    /** Those that are not seen any more are left out. */
    private List<Item> now(List<Item> items, Member me) {
        var properties = describing.properties(items.stream().map(Item::ticket).toList(), me);
        return items.stream()
                .filter(it -> properties.containsKey(it.ticket()))
                .map(it -> it.now(Objects.<Properties>requireNonNull(properties.get(it.ticket()))))
                .toList();
    }

    private List<Item> work(
            List<Item> items, Change change, Outcome done, Outcome refused, Member me, Consumer<Item> what) {
        var tickets = new ArrayList<>(items.stream().map(Item::ticket).toList());
        // A merge holds both of its tickets itself, two by two: all of them before, in the order in which everybody
        // holds them.
        if (change instanceof Change.Merge it) tickets.add(it.into());
        return together.holding(tickets, me, () -> oneByOne(items, change, done, refused, me, what));
    }

    private List<Item> oneByOne(
            List<Item> items, Change change, Outcome done, Outcome refused, Member me, Consumer<Item> what) {
        var worked = new ArrayList<Item>();
        for (var it : items) {
            worked.add(
                    done == Outcome.CHANGED && Deed.same(change, it.ticket(), it.was())
                            ? it.with(Outcome.SAME, "")
                            : one(it, done, refused, me, what));
        }
        return worked;
    }

    private Item one(Item it, Outcome done, Outcome refused, Member me, Consumer<Item> what) {
        try {
            what.accept(it);
            return it.with(done, "");
        } catch (Refused no) {
            return it.with(refused, Text.in(me.language(), no.key(), no.arguments()));
        } catch (Stale _) {
            return it.with(refused, Text.in(me.language(), "bulk.stale"));
        } catch (NotFound _) {
            return it.with(refused, Text.in(me.language(), "bulk.gone"));
        }
    }
}

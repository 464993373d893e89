package dk.skranke.recurring;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with series. What is filed by them is filed in the name of whoever set them going last. */
@Service
class Keeping {

    private final Recurring recurring;
    private final Ahead ahead;

    Keeping(Recurring recurring, Ahead ahead) {
        this.recurring = recurring;
        this.ahead = ahead;
    }

    @Transactional(readOnly = true)
    public List<Series> of(Member me) {
        return recurring.of(me);
    }

    @Transactional(readOnly = true)
    public Series find(SeriesId id, Member me) {
        return recurring.find(id, me);
    }

    @Transactional(readOnly = true)
    public List<Recurring.Filed> filed(SeriesId id, Member me) {
        return recurring.filed(id, me);
    }

    @Transactional
    public SeriesId add(SeriesDetails it, Member me) {
        me.mustBelong();
        return recurring.add(it, first(it), me);
    }

    @Transactional
    public void change(SeriesId id, SeriesDetails it, Member me) {
        recurring.lock(id, me);
        recurring.change(id, it, first(it), me);
    }

    @Transactional
    public void pause(SeriesId id, Member me) {
        if (recurring.lock(id, me).state() == State.RUNNING) recurring.rest(id, State.PAUSED, me);
    }

    /** What fell into the pause is not made up for. */
    @Transactional
    public void resume(SeriesId id, Member me) {
        var it = recurring.lock(id, me);
        if (it.state() == State.RUNNING) return;
        var next = ahead.first(it.rhythm(), it.calendar()).orElseThrow(() -> new Refused("recurring.all-past"));
        recurring.run(id, next, me);
    }

    @Transactional
    public void end(SeriesId id, Member me) {
        if (recurring.lock(id, me).state() != State.OVER) recurring.rest(id, State.OVER, me);
    }

    /** The tickets stay. */
    @Transactional
    public void remove(SeriesId id, Member me) {
        recurring.lock(id, me);
        recurring.remove(id);
    }

    private Turn first(SeriesDetails it) {
        ahead.check(it.rhythm(), it.calendar());
        return ahead.first(it.rhythm(), it.calendar()).orElseThrow(() -> new Refused("recurring.never"));
    }
}

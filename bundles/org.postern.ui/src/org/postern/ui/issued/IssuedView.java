package org.postern.ui.issued;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.api.profile.Recipient;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.issued.Holder;
import org.postern.core.issued.Holding;
import org.postern.core.issued.IssuedList;
import org.postern.core.push.UserList;
import org.postern.core.site.Site;
import org.postern.ui.command.Commands;
import org.postern.ui.icons.Icon;
import org.postern.ui.job.Latest;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.push.PushChoice;
import org.postern.ui.push.PushWizard;
import org.postern.ui.site.SiteContext;
import org.postern.ui.site.SiteState;
import org.postern.ui.widgets.RecordLook;
import org.postern.ui.widgets.RecordTable;
import org.postern.ui.widgets.ViewFrame;
import org.postern.ui.wizard.Wizards;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/**
 * Everybody who was given a profile; those whose profile is outdated, or whose mail came back, are given the present one by
 * one button.
 */
public final class IssuedView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.issued";

	private static final DateTimeFormatter WHEN = DateTimeFormatter
			.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	private final SiteContext context;
	private final IssuedList list;
	private final Commands commands;
	private final IWorkbenchWindow window;
	private Issued issued = new Issued(List.of(), Optional.empty());
	private ViewFrame frame;
	private ToolItem again;
	private ToolItem bounced;
	private RecordTable<Holder> table;
	private Latest<Site, Issued> reading;
	private Subscription subscription;

	@Inject
	public IssuedView(SiteContext context, IssuedList list, Commands commands, IWorkbenchWindow window) {
		this.context = context;
		this.list = list;
		this.commands = commands;
		this.window = window;
	}

	@PostConstruct
	public void create(Composite parent) {
		frame = new ViewFrame(parent, Messages.view_name, Icon.ISSUED, Messages.empty_title, Messages.empty_text);
		again = frame.header().action(Icon.PUSH, Messages.action_again, Messages.action_againTip,
				() -> pushTo(issued.outdated()));
		bounced = frame.header().action(Icon.PUSH, Messages.action_bounced, Messages.action_bouncedTip,
				() -> pushTo(issued.bounced()));
		frame.header().action(Icon.ISSUED, Messages.action_read, Messages.action_readTip, this::readBounces);
		frame.header().action(Icon.REFRESH, Messages.action_look, Messages.action_lookTip, context::reload);
		frame.empty().action(Icon.PUSH, Messages.empty_push, () -> commands.run(Commands.PUSH));
		table = new RecordTable<>(frame.body(), frame.icons(), look(), selected -> { });
		reading = new Latest<>(Messages.job, site -> Issued.read(list, site), UiThread.of(frame.body()), this::show);
		show(issued);
		subscription = context.follow(UiThread.of(frame.body()), this::follow);
	}

	private static RecordLook<Holder> look() {
		return new RecordLook<>(Messages.table_name,
				List.of(RecordLook.Column.of(Messages.column_user, 240, holder -> holder.issued().address().toString()),
						new RecordLook.Column<>(Messages.column_state, 330, IssuedView::words,
								Comparator.comparing(Holder::isBounced).thenComparing(Holder::holding)),
						new RecordLook.Column<>(Messages.column_when, 160, holder -> WHEN.format(holder.issued().at()),
								Comparator.comparing(holder -> holder.issued().at())),
						RecordLook.Column.of(Messages.column_channel, 110, holder -> holder.issued().channel()),
						RecordLook.Column.of(Messages.column_profile, 210, holder -> holder.issued().fingerprint())),
				IssuedView::icon, Comparator.comparing(holder -> holder.issued().address().toString()),
				holder -> holder.issued().address() + " " + words(holder) + " " + holder.issued().channel() + " "
						+ holder.issued().fingerprint(),
				Messages.filter_hint, Messages.filter_outdated, holder -> holder.holding() != Holding.CURRENT || holder.isBounced());
	}

	/** What came back was never held. */
	private static String words(Holder holder) {
		String mail = holder.outcome().map(MailOutcome::inWords).orElse("");
		return holder.isBounced() ? mail : mail.isEmpty() ? words(holder.holding()) : words(holder.holding()) + "; " + mail;
	}

	private static String words(Holding holding) {
		return switch (holding) {
			case CURRENT -> Messages.state_current;
			case OUTDATED -> Messages.state_outdated;
			case DOMAIN_GONE -> Messages.state_gone;
		};
	}

	private static Icon icon(Holder holder) {
		if (holder.isBounced()) {
			return Icon.FAILED;
		}
		return switch (holder.holding()) {
			case CURRENT -> Icon.PASSED;
			case OUTDATED -> Icon.WARNED;
			case DOMAIN_GONE -> Icon.UNKNOWN;
		};
	}

	private void follow(SiteState state) {
		state.site().ifPresent(reading::ask);
	}

	private void show(Issued next) {
		issued = next;
		boolean nothing = next.holders().isEmpty();
		frame.empty().say(next.trouble().isPresent() ? Messages.trouble_title : Messages.empty_title,
				next.trouble().orElse(Messages.empty_text));
		frame.show(table.control(), nothing);
		int outdated = next.outdated().size();
		int back = next.bounced().size();
		frame.header().say(outdated + back > 0 ? Icon.WARNED : nothing ? Icon.INFO : Icon.PASSED, nothing ? Messages.summary_none
				: NLS.bind(Messages.summary, new Object[] { next.holders().size() - back, outdated, back }));
		again.setEnabled(outdated > 0);
		bounced.setEnabled(back > 0);
		table.show(next.holders());
	}

	private void readBounces() {
		context.state().site().ifPresent(site -> Wizards.open(window, BouncesWizard.class, Site.class, site));
	}

	private void pushTo(List<Holder> holders) {
		List<Recipient> users = holders.stream().map(holder -> new Recipient(holder.issued().address())).toList();
		context.state().site().ifPresent(site -> Wizards.open(window, PushWizard.class, PushChoice.class,
				PushChoice.of(site, new UserList(users, List.of()))));
	}

	@Focus
	public void focus() {
		frame.focus();
	}

	@PreDestroy
	public void close() {
		reading.stop();
		subscription.close();
	}
}

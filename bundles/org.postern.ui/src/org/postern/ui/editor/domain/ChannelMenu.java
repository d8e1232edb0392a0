package org.postern.ui.editor.domain;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.postern.api.profile.ChannelInfo;

/** The menu of channels that a place can be added by. */
final class ChannelMenu {

	private final List<ChannelInfo> channels;
	private final Consumer<ChannelInfo> chosen;

	ChannelMenu(List<ChannelInfo> channels, Consumer<ChannelInfo> chosen) {
		this.channels = channels;
		this.chosen = chosen;
	}

	/** Opens below a button. */
	void open(Button button) {
		Menu menu = new Menu(button);
		channels.forEach(channel -> {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(channel.label());
			item.setToolTipText(channel.summary());
			item.addListener(SWT.Selection, event -> chosen.accept(channel));
		});
		button.setMenu(menu);
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}
}

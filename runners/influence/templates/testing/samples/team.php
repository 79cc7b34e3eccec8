<?php
/** A "?>" in a string or a comment block ends nothing: ?> would, here it does not. */
$title = "Team ?> <b class='never'>bold</b>";
function badge($role) { return "<span class=\"never\">$role</span>"; }
?>
<!doctype html>
<html lang="en">
<head>
  <title><?= htmlspecialchars($title) ?></title>
  <link rel="stylesheet" href="css/site.css">
  <link rel="stylesheet" href="<?php echo $theme; ?>/theme.css">
  <style>
    .card { border-color: <?= $accent ?>; padding: 4px }
    <?php if ($dark): ?>
    body { background: black }
    <?php endif; ?>
  </style>
</head>
<body <?php body_class(); ?>>
<?php include 'header.php'; ?>
<ul class="team">
<?php foreach ($people as $person): ?>
  <li class="card card-<?= $person->role ?> wide" id="p<?= $person->id ?>" <?= $person->away ? 'hidden' : '' ?>>
    <a href="<?= $person->url ?>" class="<?php if ($person->lead): ?>lead<?php else: ?>member<?php endif ?>">x</a>
  </li>
<?php endforeach; ?>
</ul>
<?php echo <<<HTML
<p class="never">?></p>
HTML;
?>
<footer class="end"></footer>
</body>
</html>
<?php exit; // open to the end <i class="never">

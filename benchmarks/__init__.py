"""What is measured and not merely tested: labels, ranking, speed."""
